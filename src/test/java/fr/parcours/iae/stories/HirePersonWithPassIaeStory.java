package fr.parcours.iae.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.parcours.iae.candidature.CandidatureService;
import fr.parcours.iae.candidature.DepotService;
import fr.parcours.iae.candidature.EtatCandidature;
import fr.parcours.iae.candidature.SubmitCandidature;
import fr.parcours.iae.dossier.Dossier;
import fr.parcours.iae.dossier.DossierService;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.support.HorlogeDeTest;
import fr.parcours.iae.support.Monde;
import fr.parcours.iae.support.ParcoursTest;
import fr.parcours.iae.tache.IssueTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job from end to end, in the order of src/docs/follow-one-case.md. */
@ParcoursTest
class HirePersonWithPassIaeStory {

  @Autowired Monde monde;
  @Autowired DepotService depots;
  @Autowired CandidatureService candidatures;
  @Autowired TacheService taches;
  @Autowired DossierService dossiers;
  @Autowired HorlogeDeTest horloge;

  @BeforeEach
  void today() {
    horloge.setDate(LocalDate.of(2026, 11, 24));
  }

  @Test
  void aPersonBroughtByAMissionLocaleIsHiredAndHoldsAPassNumber() {
    Acteur missionLocale = monde.aPrescripteurHabilite();
    Acteur jardins = monde.aSiaeMember(KindSiae.ACI);
    UUID lea = monde.aCandidat(missionLocale);

    UUID dossier =
        depots
            .submit(
                new SubmitCandidature(
                    lea, id(jardins), null, "Léa cherche un chantier", UUID.randomUUID()),
                missionLocale)
            .orElseThrow();
    assertThat(etat(dossier)).isEqualTo(EtatCandidature.NOUVELLE);

    TacheOuverte etude = openTask(dossier, "UserTask_ReviewCandidature");
    assertThat(etude.echeance()).isEqualTo(LocalDate.of(2026, 12, 15));

    IssueTache issue = taches.complete(etude.id(), accept("2026-12-01", "RSA"), jardins);

    assertThat(issue).isInstanceOf(IssueTache.Faite.class);
    Dossier page = dossiers.show(dossier, jardins);
    PassIae pass = page.pass();
    assertThat(pass).isNotNull();
    assertThat(pass.numero()).startsWith("99999").hasSize(12);
    assertThat(pass.debut()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(pass.fin()).isEqualTo(LocalDate.of(2028, 11, 29));
    assertThat(etat(dossier)).isEqualTo(EtatCandidature.ACCEPTEE);
    assertThat(page.aFaire()).isEmpty();
    assertThat(page.chemins()).extracting("processKey").contains("orientation", "embauche", "eligibilite");
    assertThat(page.chronologie()).extracting("titre").contains("Candidature déposée", "Embauche conclue, candidature acceptée");
  }

  private TacheOuverte openTask(UUID dossier, String etape) {
    List<TacheOuverte> open =
        taches.ofDossier(dossier).stream().filter(TacheOuverte::isOuverte).toList();
    assertThat(open).extracting(TacheOuverte::etape).containsExactly(etape);
    return open.get(0);
  }

  private EtatCandidature etat(UUID dossier) {
    return candidatures.find(dossier).orElseThrow().etat();
  }

  static Map<String, String[]> accept(String debut, String... criteres) {
    Map<String, String[]> champs = new LinkedHashMap<>();
    champs.put("decision", new String[] {"ACCEPTER"});
    champs.put("criteres", criteres);
    champs.put("poste", new String[] {"Ouvrier maraîcher"});
    champs.put("dateDebut", new String[] {debut});
    return champs;
  }

  private static UUID id(Acteur acteur) {
    return java.util.Objects.requireNonNull(acteur.organisationId());
  }
}
