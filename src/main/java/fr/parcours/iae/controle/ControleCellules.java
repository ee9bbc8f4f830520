package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.TableLue.Colonne;
import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.engine.feel.LectureFeel;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The cells of a table: FEEL the engine reads, answers of the right type the code knows. */
final class ControleCellules {

  static final LectureFeel FEEL = new LectureFeel();

  private static final Pattern ENTIER = Pattern.compile("-?\\d{1,9}");
  private static final Map<String, Pattern> LITTERAUX =
      Map.of(
          "boolean", Pattern.compile("true|false"),
          "integer", ENTIER,
          "long", ENTIER,
          "number", Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?"),
          "double", Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?"),
          "string", Pattern.compile("\"[^\"\\\\\\p{Cntrl}]{0,300}\""),
          "date", Pattern.compile("date\\(\"\\d{4}-\\d\\d-\\d\\d\"\\)"));
  private static final Pattern CODE = Pattern.compile("\"[A-Z0-9_]{1,60}\"");

  private ControleCellules() {}

  static void check(TableLue avant, TableLue apres, Constats constats) {
    int deja = constats.defauts().size();
    for (int i = 0; i < apres.entrees().size(); i++) {
      entree(avant, apres, i, constats);
    }
    for (int i = 0; i < apres.sorties().size(); i++) {
      sortie(avant, apres, i, constats);
    }
    if (constats.defauts().size() == deja && apres.isUnique()) {
      Recouvrements.check(avant, apres, constats);
    }
  }

  private static void entree(TableLue avant, TableLue apres, int i, Constats constats) {
    Colonne colonne = apres.entrees().get(i);
    Set<String> permises = permises(avant.entrees(), colonne);
    for (Element ligne : apres.lignes()) {
      Element cellule = TableLue.cellules(ligne, "inputEntry").get(i);
      String lu = texte(cellule, "text");
      if (lu.isEmpty() || "-".equals(lu)) {
        continue;
      }
      Optional<String> refus =
          LexiqueFeel.refus(lu, Set.of())
              .or(
                  () ->
                      FEEL.isTests(lu)
                          ? Optional.empty()
                          : Optional.of("ce n’est pas un test écrit en FEEL"));
      refus.ifPresent(
          raison ->
              constats.add(
                  "FEEL_REFUSE",
                  cellule,
                  "La cellule « " + cite(lu) + " » est refusée : " + raison + "."));
      if (refus.isEmpty() && LexiqueFeel.isOfAnotherType(lu, colonne.type())) {
        constats.add(
            "VALEUR_D_UN_AUTRE_TYPE",
            cellule,
            "La cellule « "
                + cite(lu)
                + " » ne serait jamais vraie : « "
                + colonne.quoi()
                + " » est de type « "
                + colonne.type()
                + " ».");
      }
      if (!permises.isEmpty()) {
        LexiqueFeel.chaines(lu).stream()
            .filter(valeur -> !permises.contains(valeur))
            .forEach(valeur -> constats.add("VALEUR_INCONNUE", cellule, inconnue(valeur, colonne)));
      }
    }
  }

  private static void sortie(TableLue avant, TableLue apres, int i, Constats constats) {
    Colonne colonne = apres.sorties().get(i);
    int ancienne = rang(avant.sorties(), colonne);
    if (ancienne < 0) {
      return;
    }
    List<String> anciennes = avant.textes("outputEntry", ancienne);
    Set<String> permises = permises(avant.sorties(), colonne);
    if (permises.isEmpty()
        && anciennes.stream().allMatch(t -> isVide(t) || CODE.matcher(t).matches())) {
      permises = new HashSet<>(anciennes);
    }
    boolean videPermis = anciennes.stream().anyMatch(ControleCellules::isVide);
    Pattern forme = LITTERAUX.get(colonne.type());
    for (Element ligne : apres.lignes()) {
      Element cellule = TableLue.cellules(ligne, "outputEntry").get(i);
      String lu = texte(cellule, "text");
      if (isVide(lu)) {
        if (!videPermis) {
          constats.add(
              "REPONSE_VIDE",
              cellule,
              "La réponse « " + colonne.quoi() + " » ne peut pas être vide.");
        }
      } else if (forme == null || !forme.matcher(lu).matches()) {
        constats.add(
            "REPONSE_MAL_ECRITE",
            cellule,
            "La réponse « "
                + cite(lu)
                + " » n’est pas une valeur de type « "
                + colonne.type()
                + " ».");
      } else if ("string".equals(colonne.type()) && !permises.isEmpty() && !permises.contains(lu)) {
        constats.add("VALEUR_INCONNUE", cellule, inconnue(lu, colonne));
      } else if (!FEEL.isExpression(lu)) {
        constats.add("FEEL_REFUSE", cellule, "La réponse « " + cite(lu) + " » n’est pas du FEEL.");
      }
    }
  }

  private static boolean isVide(String texte) {
    return texte.isEmpty() || "null".equals(texte);
  }

  private static String inconnue(String valeur, Colonne colonne) {
    return "La valeur "
        + cite(valeur)
        + " de « "
        + colonne.quoi()
        + " » n’est pas de celles que le produit connaît.";
  }

  private static Set<String> permises(List<Colonne> colonnes, Colonne colonne) {
    int rang = rang(colonnes, colonne);
    return rang < 0 ? Set.of() : LexiqueFeel.chaines(colonnes.get(rang).permises());
  }

  private static int rang(List<Colonne> colonnes, Colonne colonne) {
    for (int i = 0; i < colonnes.size(); i++) {
      if (colonnes.get(i).signature().equals(colonne.signature())) {
        return i;
      }
    }
    return -1;
  }
}
