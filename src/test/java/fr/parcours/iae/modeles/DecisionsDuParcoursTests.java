package fr.parcours.iae.modeles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.regles.DecisionTable;
import fr.parcours.iae.regles.DerogationDuree;
import fr.parcours.iae.regles.HeuresMiseADispositionRule.Limite;
import fr.parcours.iae.regles.LimitesContrat;
import fr.parcours.iae.regles.MesureSortie;
import fr.parcours.iae.regles.MotifProlongation;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.regles.RegleDecisionPrefet;
import fr.parcours.iae.regles.RegleMesureSortie;
import fr.parcours.iae.regles.RegleMotifProlongation;
import fr.parcours.iae.regles.RegleMotifSuspension;
import fr.parcours.iae.regles.TypeDecisionPrefet;
import fr.parcours.iae.regles.Utilisateur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.DecisionsDuDepot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact has one row, and every row says its text. */
class DecisionsDuParcoursTests {

  private static final List<LocalDate> JOURS =
      List.of(LocalDate.of(2021, 8, 31), LocalDate.of(2023, 1, 1), LocalDate.of(2026, 1, 1));
  private static final DecisionTable TABLES = new DecisionsDuDepot();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "parcours/motifs-suspension",
        "parcours/motifs-prolongation",
        "parcours/limites-contrat",
        "parcours/heures-mise-a-disposition",
        "prefet/decisions-prefet",
        "sortie/classe-sortie",
        "sortie/mesures-sortie"
      })
  void every_row_cites_its_text(String table) throws IOException {
    try (var in = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
      assertThat(Dmn.readModelFromStream(in).getModelElementsByType(Rule.class))
          .isNotEmpty()
          .allSatisfy(
              row -> assertThat(row.getDescription().getTextContent()).contains("Code du travail"));
    }
  }

  @ParameterizedTest
  @EnumSource(KindSiae.class)
  void every_reason_and_contract_has_one_row_for_every_kind(KindSiae kind) {
    assertThatCode(
            () -> {
              for (MotifSuspension motif : MotifSuspension.values()) {
                RegleMotifSuspension.pour(motif, kind, TABLES);
              }
              for (MotifProlongation motif : MotifProlongation.values()) {
                RegleMotifProlongation.pour(motif, kind, TABLES).plafond(0).joursRestants();
              }
              for (ContratIae contrat : ContratIae.values()) {
                for (DerogationDuree derogation : DerogationDuree.values()) {
                  LimitesContrat.pour(contrat, kind, derogation, TABLES);
                }
              }
              for (TypeDecisionPrefet type : TypeDecisionPrefet.values()) {
                RegleDecisionPrefet.pour(type, kind, TABLES);
              }
              for (MesureSortie mesure : MesureSortie.values()) {
                for (LocalDate jour : JOURS) {
                  RegleMesureSortie.pour(mesure, kind, jour, TABLES);
                }
              }
            })
        .doesNotThrowAnyException();
  }

  @Test
  void only_an_enterprise_uses_up_the_hours() {
    assertThat(Limite.pour(Utilisateur.ENTREPRISE, TABLES))
        .isEqualTo(new Limite(true, 480, 24, 36, 80, 90));
    assertThat(Limite.pour(Utilisateur.PARTICULIER, TABLES).compte()).isFalse();
    assertThat(Limite.pour(Utilisateur.PERSONNE_MORALE_NON_LUCRATIVE, TABLES).compte()).isFalse();
    assertThat(Limite.pour(Utilisateur.COLLECTIVITE, TABLES).compte()).isFalse();
  }

  @Test
  void the_passerelle_was_open_from_september_2021_to_december_2025() {
    assertThat(passerelle("2021-08-31")).isFalse();
    assertThat(passerelle("2021-09-01")).isTrue();
    assertThat(passerelle("2025-12-31")).isTrue();
    assertThat(passerelle("2026-01-01")).isFalse();
    assertThat(
            RegleMesureSortie.pour(
                    MesureSortie.PASSERELLE, KindSiae.AI, LocalDate.of(2024, 1, 1), TABLES)
                .ouverte())
        .isFalse();
  }

  private static boolean passerelle(String jour) {
    return RegleMesureSortie.pour(
            MesureSortie.PASSERELLE, KindSiae.ACI, LocalDate.parse(jour), TABLES)
        .ouverte();
  }
}
