package fr.parcours.iae.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.regles.DestinatairesNotification;
import fr.parcours.iae.regles.Emetteur;
import fr.parcours.iae.regles.ModeDelivrance;
import fr.parcours.iae.shared.NatureAnnonce;
import fr.parcours.iae.support.ParcoursTest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every event has its words, and every word of them is given by some case. */
@ParcoursTest
class GabaritsTests {

  private static final Set<String> NOMMENT =
      Set.of("personne", "reponse", "messagePrescripteur", "expediteur", "numero", "contact");

  @Autowired Gabarits gabarits;
  @Autowired List<Source> sources;

  @Test
  void everyEventIsToldBySomebodyAndReadBySomeSource() {
    assertThat(NatureAnnonce.values())
        .allSatisfy(
            nature -> {
              assertThat(gabarits.roles(nature)).as("messages of %s", nature).isNotEmpty();
              assertThat(sources.stream().filter(s -> s.natures().contains(nature)))
                  .as("source of %s", nature)
                  .hasSize(1);
            });
  }

  @Test
  void everyWordOfAMessageIsGivenByItsSource() {
    for (Source source : sources) {
      for (NatureAnnonce nature : source.natures()) {
        assertThat(source.mots()).as("words of %s", nature).containsAll(gabarits.mots(nature));
      }
    }
  }

  @Test
  void noSubjectNamesAPersonAndEveryMessageLeadsSomewhereOrNeedsNot() {
    Map<String, String> mots = new HashMap<>();
    sources.forEach(s -> s.mots().forEach(m -> mots.put(m, NOMMENT.contains(m) ? "NOMME" : m)));
    for (NatureAnnonce nature : NatureAnnonce.values()) {
      for (RoleDestinataire role : gabarits.roles(nature)) {
        Message message = gabarits.fill(nature, role, mots);
        assertThat(message.objet()).as("%s %s", nature, role).doesNotContain("NOMME");
        assertThat(message.texte()).as("%s %s", nature, role).isNotEmpty();
        assertThat(message.lien() == null || message.lien().chemin().startsWith("/")).isTrue();
      }
    }
  }

  @Test
  void whoIsToldIsWhomTheRulesOfTheServiceTell() {
    told(
        NatureAnnonce.CANDIDATURE_ACCEPTEE,
        DestinatairesNotification.embaucheAcceptee(
            ModeDelivrance.AUTOMATIQUE, Emetteur.PRESCRIPTEUR_HABILITE));
    told(
        NatureAnnonce.EMBAUCHE_ANNULEE,
        DestinatairesNotification.embaucheAnnulee(Emetteur.PRESCRIPTEUR_HABILITE));
    told(
        NatureAnnonce.CANDIDATURE_REFUSEE,
        DestinatairesNotification.personneEtEmetteur(Emetteur.ORIENTEUR));
    told(
        NatureAnnonce.CANDIDATURE_EN_ATTENTE,
        DestinatairesNotification.personneEtEmetteur(Emetteur.ORIENTEUR));
    told(
        NatureAnnonce.CANDIDATURE_AU_VIVIER,
        DestinatairesNotification.personneEtEmetteur(Emetteur.ORIENTEUR));
    told(NatureAnnonce.PASS_DELIVRE, DestinatairesNotification.delivranceManuelle());
    told(NatureAnnonce.DELIVRANCE_REFUSEE, DestinatairesNotification.delivranceManuelle());
    List<RoleDestinataire> instruite =
        List.of(RoleDestinataire.DECLARANT, RoleDestinataire.CANDIDAT);
    assertThat(DestinatairesNotification.prolongationInstruite()).hasSameSizeAs(instruite);
    assertThat(gabarits.roles(NatureAnnonce.PROLONGATION_ACCORDEE)).isEqualTo(instruite);
    assertThat(gabarits.roles(NatureAnnonce.PROLONGATION_REFUSEE)).isEqualTo(instruite);
    assertThat(gabarits.roles(NatureAnnonce.CANDIDATURE_TRANSFEREE))
        .as("the SIAE that receives is told too")
        .containsAll(
            DestinatairesNotification.candidatureTransferee(Emetteur.ORIENTEUR).stream()
                .map(GabaritsTests::role)
                .toList());
  }

  private void told(NatureAnnonce nature, List<DestinatairesNotification.Destinataire> rule) {
    assertThat(gabarits.roles(nature))
        .as("%s", nature)
        .containsExactlyInAnyOrderElementsOf(rule.stream().map(GabaritsTests::role).toList());
  }

  private static RoleDestinataire role(DestinatairesNotification.Destinataire qui) {
    return switch (qui) {
      case EMPLOYEUR_PASS -> RoleDestinataire.ACCEPTEUR;
      case EMPLOYEUR -> RoleDestinataire.AUTEUR;
      case MEMBRES_STRUCTURE -> RoleDestinataire.AUTRE_ORGANISATION;
      case SUPPORT -> RoleDestinataire.SUPPORT;
      case CANDIDAT -> RoleDestinataire.CANDIDAT;
      case EMETTEUR -> RoleDestinataire.EXPEDITEUR;
    };
  }

  @Test
  void aSentenceWhoseWordIsUnknownIsLeftOut() {
    Map<String, String> mots = Map.of("siae", "Les Jardins", "reponse", "A $1 \\ bientôt");
    Message refus =
        gabarits.fill(NatureAnnonce.CANDIDATURE_REFUSEE, RoleDestinataire.CANDIDAT, mots);

    assertThat(refus.texte().get(0)).isEqualTo("Les Jardins n’a pas retenu votre candidature.");
    assertThat(refus.faits())
        .containsExactly(new Message.Fait("Message de la structure", "A $1 \\ bientôt"));
  }

  @Test
  void whatIsADutyToReadIsNeverInThePreferences() {
    assertThat(EnumSet.allOf(NatureAnnonce.class).stream().filter(n -> !n.isDesactivable()))
        .containsExactlyInAnyOrder(
            NatureAnnonce.DELIVRANCE_DEMANDEE,
            NatureAnnonce.DELIVRANCE_REFUSEE,
            NatureAnnonce.PROLONGATION_DEMANDEE,
            NatureAnnonce.PROLONGATION_RAPPELEE,
            NatureAnnonce.DECISION_PREFET_A_COMPLETER,
            NatureAnnonce.DECISION_PREFET_REFUSEE,
            NatureAnnonce.HABILITATION_A_COMPLETER,
            NatureAnnonce.HABILITATION_REFUSEE,
            NatureAnnonce.HABILITATION_RETIREE,
            NatureAnnonce.HABILITATION_FINIE,
            NatureAnnonce.MEMBRE_NOMME_ADMINISTRATEUR,
            NatureAnnonce.MEMBRE_RETIRE_ADMINISTRATEUR,
            NatureAnnonce.MEMBRE_DESACTIVE);
    assertThat(Arrays.stream(ModeEnvoi.values()).map(ModeEnvoi::libelle)).doesNotHaveDuplicates();
  }
}
