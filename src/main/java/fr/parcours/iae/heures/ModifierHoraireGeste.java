package fr.parcours.iae.heures;

import fr.parcours.iae.embauche.Embauche;
import fr.parcours.iae.heures.HoraireService.Horaire;
import fr.parcours.iae.regles.ContratIae;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
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

/** The SIAE changes the weekly hours of a contract: each step of the premières heures is one. */
@Component
@Order(15)
class ModifierHoraireGeste implements Geste {

  private final HoraireService horaires;

  ModifierHoraireGeste(HoraireService horaires) {
    this.horaires = horaires;
  }

  @Override
  public Sujet sujet() {
    return Sujet.PASS;
  }

  @Override
  public String cle() {
    return "horaire";
  }

  @Override
  public String libelle() {
    return "Modifier l’horaire hebdomadaire";
  }

  @Override
  public String bouton() {
    return "Voir l’effet";
  }

  @Override
  public String formulaire() {
    return "heures/modifier-horaire";
  }

  @Override
  public Verdict verdict(UUID passId, Acteur acteur) {
    return horaires.canChange(passId, acteur);
  }

  @Override
  public String annonce(UUID passId, Acteur acteur) {
    BigDecimal now = horaires.hire(passId, acteur).map(Embauche::heuresHebdomadaires).orElse(null);
    return now == null
        ? "L’horaire de ce contrat n’est pas encore connu."
        : "L’horaire de ce contrat est de %s par semaine.".formatted(Ecrit.heures(now));
  }

  @Override
  public Map<String, Object> faits(UUID passId, Acteur acteur) {
    return Map.of(
        "contrats",
        horaires.contrats(acteur).stream()
            .map(c -> Map.of("label", c.libelle(), "value", c.name()))
            .toList(),
        "prevuParContrat",
        horaires.isParContrat(acteur));
  }

  @Override
  public Resultat<String> apercu(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return horaires
        .preview(passId, typed(champs), acteur)
        .map(h -> phrase(h) + " La fin du contrat et celle du PASS IAE ne changent pas.");
  }

  @Override
  public Resultat<SuiteGeste> faire(UUID passId, Map<String, Object> champs, Acteur acteur) {
    return horaires
        .change(passId, typed(champs), acteur)
        .map(h -> new SuiteGeste("Horaire modifié. " + phrase(h), passId));
  }

  private static String phrase(Horaire horaire) {
    return "%s par semaine à partir du %s."
        .formatted(Ecrit.heures(horaire.heures()), Ecrit.jour(horaire.aPartirDu()));
  }

  private static Horaire typed(Map<String, Object> champs) {
    return new Horaire(
        ContratIae.valueOf((String) Objects.requireNonNull(champs.get("typeContrat"))),
        (LocalDate) Objects.requireNonNull(champs.get("aPartirDu")),
        new BigDecimal(Objects.requireNonNull(champs.get("heuresHebdomadaires")).toString()),
        Boolean.TRUE.equals(champs.get("difficultesImportantes")));
  }
}
