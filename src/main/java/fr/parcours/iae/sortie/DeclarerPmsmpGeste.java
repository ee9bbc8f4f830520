package fr.parcours.iae.sortie;

import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE declares a period the person spends with another employer. */
@Component
@Order(55)
class DeclarerPmsmpGeste implements Geste {

  private final PmsmpService pmsmps;

  DeclarerPmsmpGeste(PmsmpService pmsmps) {
    this.pmsmps = pmsmps;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "pmsmp";
  }

  @Override
  public String libelle() {
    return "Déclarer une PMSMP";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "sortie/declarer-pmsmp";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return pmsmps.canDeclare(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "Une période de mise en situation en milieu professionnel chez un autre employeur, un mois"
        + " au plus. La personne garde son contrat et sa paie.";
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return pmsmps
        .preview(passId, typed(champs), acteur)
        .map(p -> phrase(p) + " Le contrat et la fin du PASS IAE ne changent pas.");
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return pmsmps
        .declare(passId, typed(champs), acteur)
        .map(p -> new SuiteGeste("PMSMP déclarée. " + phrase(p), passId));
  }

  private static String phrase(Pmsmp pmsmp) {
    return "%s chez %s, du %s au %s."
        .formatted(
            pmsmp.objet().libelle(),
            pmsmp.accueil(),
            Ecrit.jour(pmsmp.debut()),
            Ecrit.jour(pmsmp.fin()));
  }

  private static PmsmpService.Demande typed(Map<String, Object> champs) {
    return new PmsmpService.Demande(
        (String) Objects.requireNonNull(champs.get("accueil")),
        ((String) Objects.requireNonNull(champs.get("siretAccueil"))).replaceAll("\\s", ""),
        ObjetPmsmp.valueOf((String) Objects.requireNonNull(champs.get("objetPmsmp"))),
        (LocalDate) Objects.requireNonNull(champs.get("debutPmsmp")),
        (LocalDate) Objects.requireNonNull(champs.get("finPmsmp")));
  }
}
