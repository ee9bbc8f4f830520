package fr.parcours.iae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.support.ParcoursTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ParcoursTest
class MemoireTransactionTests {

  private record Question(String quoi) {}

  private record Regle(String quoi) implements MemoireTransaction.Reglage {}

  @Autowired MemoireTransaction memoire;
  @Autowired PlatformTransactionManager transactions;
  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void whatIsReadInATransactionIsReadOnceAndGoneWithIt() {
    in(() -> assertThat(ask() + ask()).isEqualTo(2));
    in(() -> assertThat(ask()).isEqualTo(2));
  }

  @Test
  void aForgottenAnswerIsReadAgainButAFactStaysKnown() {
    in(
        () -> {
          assertThat(memoire.first(new Question("verrou"))).isTrue();
          ask();
          memoire.forget();
          assertThat(ask()).isEqualTo(2);
          assertThat(memoire.first(new Question("verrou"))).isFalse();
        });
    in(() -> assertThat(memoire.first(new Question("verrou"))).isTrue());
  }

  @Test
  void aRuleStaysKnownWhenTheCaseIsReadAgainAndGoesWhenRulesChange() {
    in(
        () -> {
          memoire.once(new Regle("délai"), reads::incrementAndGet);
          memoire.forget();
          assertThat(memoire.once(new Regle("délai"), reads::incrementAndGet)).isEqualTo(1);
          memoire.forgetRules();
          assertThat(memoire.once(new Regle("délai"), reads::incrementAndGet)).isEqualTo(2);
        });
  }

  @Test
  void aTransactionInsideAnotherKnowsNothingOfIt() {
    in(
        () -> {
          ask();
          in(() -> assertThat(ask()).isEqualTo(2));
          assertThat(ask()).isEqualTo(1);
        });
  }

  @Test
  void outsideATransactionNothingIsKept() {
    assertThat(ask() + ask()).isEqualTo(3);
    assertThat(memoire.first(new Question("verrou"))).isTrue();
    assertThat(memoire.first(new Question("verrou"))).isTrue();
  }

  private int ask() {
    return memoire.once(new Question("combien"), reads::incrementAndGet);
  }

  private void in(Runnable work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    template.executeWithoutResult(status -> work.run());
  }
}
