package fr.parcours.iae.heures;

import fr.parcours.iae.heures.HeuresService.Effet;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.regles.Utilisateur;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.Geste;
import fr.parcours.iae.tache.SuiteGeste;
import fr.parcours.iae.tache.Sujet;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The SIAE declares, or corrects, the hours of a month. */
@Component
@Order(10)
class DeclarerHeuresGeste implements Geste {

  private static final Map<String, Utilisateur> CHAMPS =
      Map.of(
          "heuresEntreprise", Utilisateur.ENTREPRISE,
          "heuresParticulier", Utilisateur.PARTICULIER,
          "heuresNonLucratif", Utilisateur.PERSONNE_MORALE_NON_LUCRATIVE,
          "heuresCollectivite", Utilisateur.COLLECTIVITE);

  private final HeuresService heures;

  DeclarerHeuresGeste(HeuresService heures) {
    this.heures = heures;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "heures";
  }

  @Override
  public String libelle() {
    return "Déclarer les heures d’un mois";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "heures/declarer-heures";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return heures.canDeclare(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    return heures.isMiseADisposition(acteur)
        ? "Les heures faites chez chaque sorte d’utilisateur. Celles faites en entreprise comptent"
            + " dans la limite. Un mois déjà déclaré est remplacé."
        : "Les heures de travail du mois. Un mois déjà déclaré est remplacé.";
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    List<HeuresDuMois> mois = heures.mois(passId, acteur);
    Map<String, Object> faits = new HashMap<>();
    faits.put("miseADisposition", heures.isMiseADisposition(acteur));
    faits.put("moisPossibles", mois.stream().map(DeclarerHeuresGeste::choix).toList());
    // The oldest month nothing is declared for is the one that waits.
    mois.stream()
        .filter(m -> !m.isDeclared())
        .reduce((nouveau, ancien) -> ancien)
        .ifPresent(m -> faits.put("moisDeclare", m.mois().toString()));
    return faits;
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return heures.preview(passId, typed(champs, acteur), acteur).map(DeclarerHeuresGeste::phrase);
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return heures
        .declare(passId, typed(champs, acteur), false, acteur)
        .map(
            effet ->
                new SuiteGeste(
                    "Heures de %s déclarées : %s"
                        .formatted(
                            Mois.ecrit(effet.heures().mois()),
                            Ecrit.heures(effet.heures().total())),
                    passId));
  }

  private static String phrase(Effet effet) {
    CompteurHeures compteur = effet.compteur();
    String mois =
        "%s en %s."
            .formatted(Ecrit.heures(effet.heures().total()), Mois.ecrit(effet.heures().mois()));
    return compteur == null ? mois : mois + " Heures en entreprise : " + Compteurs.phrase(compteur);
  }

  private HeuresDuMois typed(Map<String, Object> champs, Acteur acteur) {
    YearMonth mois = YearMonth.parse((String) Objects.requireNonNull(champs.get("moisDeclare")));
    if (!heures.isMiseADisposition(acteur)) {
      return HeuresDuMois.of(mois, nombre(champs, "heuresMois"));
    }
    Map<Utilisateur, BigDecimal> parUtilisateur = new EnumMap<>(Utilisateur.class);
    CHAMPS.forEach((champ, utilisateur) -> parUtilisateur.put(utilisateur, nombre(champs, champ)));
    return HeuresDuMois.of(mois, parUtilisateur);
  }

  private static BigDecimal nombre(Map<String, Object> champs, String champ) {
    Object valeur = champs.get(champ);
    return valeur == null ? BigDecimal.ZERO : new BigDecimal(valeur.toString());
  }

  private static Map<String, String> choix(HeuresDuMois mois) {
    return Map.of(
        "label",
        mois.isDeclared()
            ? "%s (%s déclarées)".formatted(Mois.ecrit(mois.mois()), Ecrit.heures(mois.total()))
            : Mois.ecrit(mois.mois()),
        "value",
        mois.mois().toString());
  }
}
