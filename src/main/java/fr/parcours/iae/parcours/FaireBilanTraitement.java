package fr.parcours.iae.parcours;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The SIAE in charge keeps the review of the path it made with the person. */
@Component
class FaireBilanTraitement implements TraitementEtape {

  private final BilansParcours bilans;
  private final Clock clock;

  FaireBilanTraitement(BilansParcours bilans, Clock clock) {
    this.bilans = bilans;
    this.clock = clock;
  }

  @Override
  public String etape() {
    return ParcoursService.FAIRE_BILAN;
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    SuiteEnvisagee suite = SuiteEnvisagee.valueOf(texte(champs, "suiteEnvisagee"));
    bilans.insert(
        new BilanParcours(
            Uuids.v7(),
            tache.dossierId(),
            Objects.requireNonNull(acteur.organisationId()),
            (LocalDate) Objects.requireNonNull(champs.get("entretienLe")),
            texte(champs, "acquis"),
            suite,
            (String) champs.get("actions"),
            acteur.utilisateurId(),
            OffsetDateTime.now(clock)));
    return Resultat.fait(SuiteTache.of("Bilan enregistré : " + suite.libelle()));
  }

  private static String texte(Map<String, Object> champs, String cle) {
    return (String) Objects.requireNonNull(champs.get(cle));
  }
}
