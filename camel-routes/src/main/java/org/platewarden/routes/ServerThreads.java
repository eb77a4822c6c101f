package org.platewarden.routes;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.support.DefaultThreadPoolFactory;

/**
 * Camel's pools on the server's threads, so that session beans find their naming and class path.
 */
class ServerThreads extends DefaultThreadPoolFactory {
  private final ThreadFactory threads;

  ServerThreads(ThreadFactory threads) {
    this.threads = threads;
  }

  @Override
  public ExecutorService newCachedThreadPool(ThreadFactory ignored) {
    return super.newCachedThreadPool(threads);
  }

  @Override
  public ExecutorService newThreadPool(ThreadPoolProfile profile, ThreadFactory ignored) {
    return super.newThreadPool(profile, threads);
  }

  @Override
  public ScheduledExecutorService newScheduledThreadPool(
      ThreadPoolProfile profile, ThreadFactory ignored) {
    return super.newScheduledThreadPool(profile, threads);
  }
}
