package org.platewarden.recognition.worker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.platewarden.recognition.ModelVersion;
import org.platewarden.recognition.worker.WorkerSettings.Program;

/**
 * The folder of workers: {@code lib/current} with their jars, {@code work} which they may write,
 * and {@code lib/networks} with copies of model versions, which go with the jars at the next start.
 */
@ApplicationScoped
class WorkerHome {
  @Inject
  @ConfigProperty(name = "platewarden.recognition.dir")
  String folder;

  /** What a worker of the shipped networks runs. */
  Program program() {
    return Program.of(WorkerJars.in(at("lib").resolve("current")), at("work"));
  }

  /** Where the copy of a version lies, or will. */
  Path copyOf(ModelVersion version) {
    return at("lib").resolve("networks").resolve(version.hash());
  }

  private Path at(String part) {
    return Path.of(folder).toAbsolutePath().resolve(part);
  }
}
