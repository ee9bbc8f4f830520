package fr.parcours.iae.organisation.web;

import fr.parcours.iae.organisation.ContenuFichePoste;
import fr.parcours.iae.organisation.ContratPropose;
import fr.parcours.iae.organisation.FichePoste;
import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.referentiel.Commune;
import fr.parcours.iae.referentiel.Communes;
import fr.parcours.iae.referentiel.Metier;
import fr.parcours.iae.referentiel.Metiers;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the form of a job starts from, and what its answers mean. A job and a place are typed, then
 * chosen among those that look like it, unless only one does.
 */
@Component
class FormulairePoste {

  private static final int MAX_METIERS = 12;
  private static final int MAX_COMMUNES = 8;
  private static final List<Map<String, String>> CONTRATS =
      Arrays.stream(ContratPropose.values()).map(c -> choix(c.libelle(), c.name())).toList();

  private final Metiers metiers;
  private final Communes communes;

  FormulairePoste(Metiers metiers, Communes communes) {
    this.metiers = metiers;
    this.communes = communes;
  }

  /** The facts of a job to describe for the first time. */
  Map<String, Object> faits(Organisation siae, Map<String, String[]> soumis) {
    Map<String, Object> faits = new HashMap<>();
    faits.put("postes", BigDecimal.ONE);
    Optional.ofNullable(siae.communeCode())
        .flatMap(communes::find)
        .ifPresent(c -> faits.put("lieuCherche", c.libelle()));
    return withChoices(faits, soumis);
  }

  /** The facts of a job already described. */
  Map<String, Object> faits(FichePoste fiche, Map<String, String[]> soumis) {
    Map<String, Object> faits = new HashMap<>();
    faits.put("metierCherche", fiche.metier());
    faits.put("metier", fiche.appellationCode());
    faits.put("intitule", fiche.intitule());
    faits.put("postes", BigDecimal.valueOf(fiche.postes()));
    faits.put("description", fiche.description());
    put(faits, "contratPropose", fiche.contrat());
    put(faits, "heuresHebdomadaires", fiche.heuresHebdomadaires());
    put(faits, "commune", fiche.communeCode());
    Optional.ofNullable(fiche.communeCode())
        .flatMap(communes::find)
        .ifPresent(c -> faits.put("lieuCherche", c.libelle()));
    return withChoices(faits, soumis);
  }

  ContenuFichePoste contenu(Map<String, Object> champs) {
    String metier = texte(champs, "metier");
    String commune = texte(champs, "commune");
    String contrat = texte(champs, "contratPropose");
    String heures = texte(champs, "heuresHebdomadaires");
    return new ContenuFichePoste(
        metier.isEmpty()
            ? metiers.resolve(texte(champs, "metierCherche")).map(Metier::code).orElse("")
            : metier,
        texte(champs, "intitule"),
        texte(champs, "description"),
        ((Number) Objects.requireNonNull(champs.get("postes"))).intValue(),
        contrat.isEmpty() ? null : ContratPropose.valueOf(contrat),
        heures.isEmpty() ? null : new BigDecimal(heures),
        commune.isEmpty()
            ? communes.resolve(texte(champs, "lieuCherche")).map(Commune::code).orElse("")
            : commune);
  }

  private Map<String, Object> withChoices(Map<String, Object> faits, Map<String, String[]> soumis) {
    String metier = typed("metierCherche", faits, soumis);
    List<Metier> jobs = metiers.search(metier, MAX_METIERS);
    faits.put("contrats", CONTRATS);
    faits.put("metierTrouve", metiers.resolve(metier).isPresent());
    faits.put("metierInconnu", jobs.isEmpty());
    faits.put(
        "metiers",
        jobs.stream().map(m -> choix(m.nom() + " (" + m.rome() + ")", m.code())).toList());
    String lieu = typed("lieuCherche", faits, soumis);
    List<Commune> places = communes.search(lieu, MAX_COMMUNES);
    boolean trouve = communes.resolve(lieu).isPresent();
    faits.put("lieuTrouve", trouve);
    faits.put("lieuInconnu", places.isEmpty() && !trouve);
    faits.put(
        "communes",
        places.stream().map(c -> choix(c.libelle() + " – " + c.codePostal(), c.code())).toList());
    return faits;
  }

  private static String typed(String key, Map<String, Object> faits, Map<String, String[]> soumis) {
    String[] values = soumis.get(key);
    Object initial = faits.get(key);
    if (values != null && values.length > 0) {
      return values[0];
    }
    return soumis.isEmpty() && initial != null ? initial.toString() : "";
  }

  private static String texte(Map<String, Object> champs, String key) {
    Object value = champs.get(key);
    return value == null ? "" : value.toString();
  }

  private static void put(Map<String, Object> faits, String key, @Nullable Object value) {
    if (value != null) {
      faits.put(key, value);
    }
  }

  private static Map<String, String> choix(String label, String value) {
    return Map.of("label", label, "value", value);
  }
}
