package fr.parcours.iae.numerotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class NumerotationServiceTests {

  private final RegistreVierge registre = RegistreVierge.ouvrir("99999");

  @Test
  void the_first_number_is_one_and_is_shown_in_three_groups() {
    NumeroPassIae numero = registre.dans(n -> n.issue(UUID.randomUUID()));

    assertThat(numero.valeur()).isEqualTo("999990000001");
    assertThat(numero.affichage()).isEqualTo("99999 00 00001");
  }

  @Test
  void the_same_pass_keeps_the_same_number() {
    UUID pass = UUID.randomUUID();

    NumeroPassIae premier = registre.dans(n -> n.issue(pass));
    NumeroPassIae second = registre.dans(n -> n.issue(pass));

    assertThat(second).isEqualTo(premier);
    assertThat(lignes()).isEqualTo(1);
  }

  @Test
  void a_pass_that_came_with_a_former_number_gets_no_second_one() {
    UUID pass = UUID.randomUUID();
    NumeroPassIae ancien = new NumeroPassIae("625741810182");
    registre.dans(n -> n.importNumero(pass, ancien).orElseThrow());

    NumeroPassIae rendu = registre.dans(n -> n.issue(pass));
    assertThat(rendu).isEqualTo(ancien);
  }

  @Test
  void two_transactions_that_issue_for_the_same_pass_give_one_number() {
    UUID pass = UUID.randomUUID();
    List<NumeroPassIae> numeros = ensemble(4, i -> registre.dans(n -> n.issue(pass)));

    assertThat(new HashSet<>(numeros)).hasSize(1);
    assertThat(lignes()).isEqualTo(1);
  }

  @Test
  void numbers_issued_at_the_same_time_are_all_different() {
    List<NumeroPassIae> numeros = ensemble(8, i -> registre.dans(n -> n.issue(UUID.randomUUID())));

    assertThat(new HashSet<>(numeros)).hasSize(8);
  }

  @Test
  void a_number_taken_in_a_transaction_that_fails_is_never_given_again() {
    registre
        .transaction()
        .executeWithoutResult(
            status -> {
              registre.numerotation().issue(UUID.randomUUID());
              status.setRollbackOnly();
            });

    assertThat(registre.dans(n -> n.issue(UUID.randomUUID())).valeur()).isEqualTo("999990000002");
    assertThat(lignes()).isEqualTo(1);
  }

  @Test
  void a_former_number_moves_the_sequence_and_cannot_be_entered_twice() {
    NumeroPassIae ancien = new NumeroPassIae("999992135866");

    assertThat(registre.dans(n -> n.importNumero(UUID.randomUUID(), ancien)).isFait()).isTrue();
    assertThat(registre.dans(n -> n.importNumero(UUID.randomUUID(), ancien)).refus())
        .hasValueSatisfying(refus -> assertThat(refus.code()).isEqualTo("NUMERO_DEJA_ATTRIBUE"));
    assertThat(registre.dans(n -> n.issue(UUID.randomUUID())).valeur()).isEqualTo("999992135867");
  }

  @Test
  void a_lower_former_number_does_not_move_the_sequence_back() {
    reprendre("999990000010");
    reprendre("999990000004");

    assertThat(registre.dans(n -> n.issue(UUID.randomUUID())).valeur()).isEqualTo("999990000011");
  }

  @Test
  void a_number_imported_in_a_transaction_still_open_is_stepped_over() {
    registre
        .jdbc()
        .sql(
            "insert into numero_pass_iae (numero, pass_id, origine) values ('999990000001', gen_random_uuid(), 'REPRISE')")
        .update();

    assertThat(registre.dans(n -> n.issue(UUID.randomUUID())).valeur()).isEqualTo("999990000002");
  }

  @Test
  void after_the_last_of_seven_digits_the_refusal_is_clear() {
    reprendre("999999999999");

    assertThatThrownBy(() -> registre.dans(n -> n.issue(UUID.randomUUID())))
        .isInstanceOf(NumerosEpuisesException.class)
        .hasMessageContaining("9 999 999");
  }

  @Test
  void the_register_refuses_every_change() {
    reprendre("999990000001");

    for (String interdit :
        Set.of(
            "update numero_pass_iae set pass_id = gen_random_uuid()",
            "delete from numero_pass_iae",
            "truncate numero_pass_iae")) {
      assertThatThrownBy(() -> registre.jdbc().sql(interdit).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("ne se modifie pas");
    }
    assertThat(lignes()).isEqualTo(1);
  }

  private void reprendre(String numero) {
    registre.dans(n -> n.importNumero(UUID.randomUUID(), new NumeroPassIae(numero)).orElseThrow());
  }

  private long lignes() {
    return registre.jdbc().sql("select count(*) from numero_pass_iae").query(Long.class).single();
  }

  private static <T> List<T> ensemble(int combien, java.util.function.IntFunction<T> travail) {
    ExecutorService fils = Executors.newFixedThreadPool(combien);
    CountDownLatch depart = new CountDownLatch(1);
    try {
      List<CompletableFuture<T>> demandes =
          IntStream.range(0, combien)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            attendre(depart);
                            return travail.apply(i);
                          },
                          fils))
              .toList();
      depart.countDown();
      return demandes.stream().map(CompletableFuture::join).toList();
    } finally {
      fils.shutdown();
    }
  }

  private static void attendre(CountDownLatch depart) {
    try {
      depart.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
