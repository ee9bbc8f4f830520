package fr.parcours.iae.sortie;

import static java.util.Locale.FRENCH;

import fr.parcours.iae.regles.SituationSortie;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.sortie.SortieService.Declaration;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE declares that the person left, having read how the exit is ranged. */
@Component
@Order(60)
class DeclarerSortieGeste implements Geste {

  private final SortieService sorties;

  DeclarerSortieGeste(SortieService sorties) {
    this.sorties = sorties;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "sortie";
  }

  @Override
  public String libelle() {
    return "Déclarer la sortie";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "sortie/declarer-sortie";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return sorties.canDeclare(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return "La personne a quitté votre structure : son contrat finit ce jour-là. Elle garde son PASS IAE pour les jours qui restent."
        + " Vous ferez le point avec elle trois et six mois après.";
  }

  /** The hours declared month by month are proposed. */
  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    BigDecimal declared = sorties.heures(passId, acteur);
    return declared.signum() == 0 ? Map.of() : Map.of("heuresRealisees", declared);
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return sorties.preview(passId, declaration(champs), acteur).map(DeclarerSortieGeste::phrase);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return sorties
        .declare(passId, declaration(champs), acteur)
        .map(
            s ->
                new SuiteGeste(
                    "Sortie déclarée : " + s.classe().libelle().toLowerCase(FRENCH), passId));
  }

  private static String phrase(Sortie sortie) {
    String nonComptee = sortie.motifNonComptee();
    return "Sortie le %s, %s. Classe : %s. %s"
        .formatted(
            Ecrit.jour(sortie.jour()),
            sortie.libelle(),
            sortie.classe().libelle().toLowerCase(FRENCH),
            nonComptee == null
                ? "Elle compte dans les taux de sortie de votre structure."
                : nonComptee);
  }

  private static Declaration declaration(Map<String, Object> champs) {
    return new Declaration(
        (LocalDate) Objects.requireNonNull(champs.get("dateSortie")),
        SituationSortie.valueOf((String) Objects.requireNonNull(champs.get("situationSortie"))),
        champs.get("moisContrat") instanceof Number mois ? mois.intValue() : 0,
        new BigDecimal(String.valueOf(champs.getOrDefault("heuresRealisees", "0"))));
  }
}
