package org.platewarden.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());

  @Test
  void a_caller_alone_is_written_alone_and_gets_its_own_result() {
    GroupCommit<Integer, String> commits = commits(1, 10, this::note);
    assertThat(commits.commit(7)).isEqualTo("done 7");
    assertThat(written).containsExactly(List.of(7));
  }

  @Test
  void callers_that_come_while_one_is_written_share_the_next_commit() throws Exception {
    CountDownLatch firstIsWriting = new CountDownLatch(1);
    CountDownLatch othersWait = new CountDownLatch(1);
    GroupCommit<Integer, String> commits =
        commits(
            1,
            100,
            group -> {
              if (group.equals(List.of(0))) {
                firstIsWriting.countDown();
                await(othersWait);
              }
              return note(group);
            });
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = callers.submit(() -> commits.commit(0));
      firstIsWriting.await();
      List<Future<String>> others =
          IntStream.rangeClosed(1, 20)
              .mapToObj(work -> callers.submit(() -> commits.commit(work)))
              .toList();
      while (commits.waiting() < 20) {
        Thread.onSpinWait();
      }
      othersWait.countDown();
      assertThat(first.get()).isEqualTo("done 0");
      for (int i = 0; i < 20; i++) {
        assertThat(others.get(i).get()).isEqualTo("done " + (i + 1));
      }
    }
    assertThat(written).hasSize(2);
    assertThat(written.get(1)).hasSize(20);
  }

  @Test
  void whoever_was_told_to_lead_writes_for_those_behind_and_nobody_twice() throws Exception {
    for (int writers = 1; writers <= 3; writers++) {
      written.clear();
      inParallel(commits(writers, 4, this::note), 2_000);
      assertThat(written.stream().flatMap(List::stream)).hasSize(2_000).doesNotHaveDuplicates();
    }
  }

  @Test
  void an_interrupted_caller_still_hears_what_became_of_its_work() throws Exception {
    CountDownLatch firstIsWriting = new CountDownLatch(1);
    CountDownLatch otherWaits = new CountDownLatch(1);
    GroupCommit<Integer, String> commits =
        commits(
            1,
            100,
            group -> {
              if (group.equals(List.of(0))) {
                firstIsWriting.countDown();
                await(otherWaits);
              }
              return note(group);
            });
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first = callers.submit(() -> commits.commit(0));
      firstIsWriting.await();
      Future<String> other =
          callers.submit(
              () -> {
                Thread.currentThread().interrupt();
                String result = commits.commit(1);
                return result + " " + Thread.currentThread().isInterrupted();
              });
      while (commits.waiting() < 1) {
        Thread.onSpinWait();
      }
      otherWaits.countDown();
      assertThat(first.get()).isEqualTo("done 0");
      assertThat(other.get()).isEqualTo("done 1 true");
    }
  }

  @Test
  void a_group_is_closed_at_its_weight() throws Exception {
    GroupCommit<Integer, String> commits = commits(1, 3, this::note);
    inParallel(commits, 50);
    assertThat(written).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(3));
    assertThat(written.stream().flatMap(List::stream)).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void one_that_cannot_be_written_fails_alone() throws Exception {
    GroupCommit<Integer, String> commits =
        commits(
            2,
            100,
            group -> {
              if (group.contains(13)) {
                throw new IllegalArgumentException("13 cannot be");
              }
              return note(group);
            });
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          IntStream.range(0, 30)
              .mapToObj(work -> callers.submit(() -> commits.commit(work)))
              .toList();
      for (int i = 0; i < 30; i++) {
        Future<String> each = all.get(i);
        if (i == 13) {
          assertThatThrownBy(each::get)
              .isInstanceOf(ExecutionException.class)
              .cause()
              .isInstanceOf(IllegalArgumentException.class);
        } else {
          assertThat(each.get()).isEqualTo("done " + i);
        }
      }
    }
    assertThat(written.stream().flatMap(List::stream)).hasSize(29).doesNotHaveDuplicates();
  }

  @Test
  void a_failure_that_would_meet_everybody_is_not_tried_for_each() {
    List<Integer> tries = Collections.synchronizedList(new ArrayList<>());
    GroupCommit<Integer, String> commits =
        commits(
            1,
            100,
            group -> {
              tries.add(group.size());
              throw new IllegalStateException("down");
            });
    assertThatThrownBy(() -> inParallel(commits, 40)).hasMessageContaining("down");
    assertThat(tries.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
  }

  private static GroupCommit<Integer, String> commits(
      int writers, int fullAt, GroupCommit.Writer<Integer, String> writer) {
    return new GroupCommit<>(
        writer, work -> 1, writers, fullAt, IllegalStateException.class::isInstance);
  }

  private List<String> note(List<Integer> group) {
    written.add(List.copyOf(group));
    return group.stream().map(work -> "done " + work).toList();
  }

  private static void inParallel(GroupCommit<Integer, String> commits, int callers)
      throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> all =
          IntStream.range(0, callers)
              .mapToObj(work -> pool.submit(() -> commits.commit(work)))
              .toList();
      for (Future<String> each : all) {
        each.get();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
