package vn.vanban.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EarlyTest {

  @Test
  void isMadeOnceWithoutBeingAskedFor() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var times = new AtomicInteger();

    var early =
        new Early<>(() -> {
          begun.countDown();
          return times.incrementAndGet();
        });
    begun.await();

    assertThat(early.get()).isEqualTo(1);
    assertThat(early.get()).isEqualTo(1);
  }

  @Test
  void tellsWhoAsksWhatWentWrong() {
    var early =
        new Early<>(() -> {
          throw new BadInput("sai", "wrong");
        });

    assertThatThrownBy(early::get).isInstanceOf(BadInput.class);
    assertThatThrownBy(early::get).isInstanceOf(BadInput.class);
  }
}
