package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.id;
import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.Defaut;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/** A decision is FEEL, kept, versioned, and each of its rows says which text it applies. */
public final class ReglesDecision {

  private ReglesDecision() {}

  public static List<Defaut> fileNameIsADecision(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    if (!decisions(modele).contains(modele.nom())) {
      constats.add(
          "IDENTIFIANT_DU_FICHIER",
          modele.dmn("decision").stream().findFirst().map(FichierModele::id),
          "Le fichier doit contenir la décision « " + modele.nom() + " ».");
    }
    return constats.defauts();
  }

  public static List<Defaut> onlyFeel(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element element : modele.all()) {
      for (String attribute : List.of("expressionLanguage", "typeLanguage")) {
        String language = element.getAttribute(attribute);
        if (!language.isBlank() && !language.equals("feel") && !language.contains("FEEL")) {
          constats.add(
              "LANGAGE_INTERDIT",
              element,
              "Le langage « " + cite(language) + " » n’est pas admis : une table parle FEEL.");
        }
      }
      if (FichierModele.children(element).isEmpty()
          && (element.getTextContent().contains("${") || element.getTextContent().contains("#{"))) {
        constats.add(
            "EXPRESSION_INTERDITE",
            element,
            "« "
                + cite(element.getTextContent())
                + " » est une expression du moteur : une table parle FEEL.");
      }
    }
    return constats.defauts();
  }

  public static List<Defaut> everyRowNamesItsText(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    modele.dmn("rule").stream()
        .filter(rule -> texte(rule, "description").isEmpty())
        .forEach(
            rule ->
                constats.add(
                    "LIGNE_SANS_BASE_LEGALE",
                    rule,
                    "Une ligne de la table n’a pas d’annotation : écrivez-y sa base légale."));
    return constats.defauts();
  }

  public static List<Defaut> decisionsAreKeptAndVersioned(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    for (Element decision : modele.dmn("decision")) {
      if (!camunda(decision, "historyTimeToLive").matches("P\\d{1,5}D")) {
        constats.add(
            "CONSERVATION_ABSENTE",
            decision,
            "La décision "
                + nomDe(decision)
                + " ne dit pas combien de jours son histoire est gardée (P…D).");
      }
      if (camunda(decision, "versionTag").isBlank()) {
        constats.add(
            "EDITION_ABSENTE",
            decision,
            "La décision " + nomDe(decision) + " n’a pas d’édition (versionTag).");
      }
    }
    return constats.defauts();
  }

  /** The ids of the decisions of a file. */
  public static Set<String> decisions(FichierModele modele) {
    Set<String> ids = new TreeSet<>();
    modele.dmn("decision").forEach(decision -> ids.add(id(decision)));
    return ids;
  }

  /** An attribute the engine adds to DMN. */
  public static String camunda(Element element, String attribute) {
    return element.getAttributeNS(FichierModele.CAMUNDA_DMN, attribute);
  }
}
