package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.id;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesDessin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A version is a further one of the same thing: same ids, a new edition, kept as long. */
final class ControleEditions {

  private ControleEditions() {}

  /**
   * The edition and the time a definition's history is kept.
   *
   * @param attribut reads an attribute of the engine on a definition
   * @param deployees the editions of a key the engine holds already
   */
  static List<Defaut> editions(
      Examen examen,
      List<Element> definitions,
      Function<Element, Function<String, String>> attribut,
      Function<String, Set<String>> deployees) {
    Constats constats = new Constats(examen.modele().fichier());
    for (Element definition : definitions) {
      String edition = attribut.apply(definition).apply("versionTag");
      if (edition.isBlank()) {
        continue;
      }
      if (!edition.matches("20\\d\\d\\.[1-9]\\d{0,2}")) {
        constats.add(
            "EDITION_MAL_ECRITE",
            definition,
            "L’édition « "
                + cite(edition)
                + " » s’écrit : une année, un point, un numéro (2026.3).");
      } else if (deployees.apply(id(definition)).contains(edition)) {
        constats.add(
            "EDITION_DEJA_PRISE",
            definition,
            "L’édition « "
                + edition
                + " » de "
                + nomDe(definition)
                + " existe déjà : prenez la suivante.");
      }
      String gardee = attribut.apply(definition).apply("historyTimeToLive");
      examen
          .produit()
          .find(id(definition))
          .map(d -> attribut.apply(d).apply("historyTimeToLive"))
          .filter(voulue -> !voulue.equals(gardee) && !gardee.isBlank())
          .ifPresent(
              voulue ->
                  constats.add(
                      "CONSERVATION_CHANGEE",
                      definition,
                      "La durée de conservation reste "
                          + voulue
                          + " : elle vient du registre des traitements, pas d’un modèle."));
    }
    return constats.defauts();
  }

  /** Live cases and our tables know steps by their ids: they and their kind stay. */
  static List<Defaut> identifiants(Examen examen) {
    Constats constats = new Constats(examen.modele().fichier());
    Map<String, Element> avant = new HashMap<>();
    Stream.of(examen.produit(), examen.depart())
        .flatMap(modele -> modele.bpmn(ReglesDessin.NOEUDS).stream())
        .forEach(noeud -> avant.put(id(noeud), noeud));
    Map<String, String> parNom = new HashMap<>();
    Set<String> restes = new java.util.HashSet<>();
    examen.modele().bpmn(ReglesDessin.NOEUDS).forEach(noeud -> restes.add(id(noeud)));
    for (Element noeud : examen.depart().bpmn(ReglesDessin.NOEUDS)) {
      if (!restes.contains(id(noeud)) && !noeud.getAttribute("name").isBlank()) {
        parNom.put(signature(noeud), id(noeud));
      }
    }
    for (Element noeud : examen.modele().bpmn(ReglesDessin.NOEUDS)) {
      Element connu = avant.get(id(noeud));
      if (connu != null && !connu.getLocalName().equals(noeud.getLocalName())) {
        constats.add(
            "GENRE_CHANGE",
            noeud,
            "L’identifiant de " + nomDe(noeud) + " était celui d’un élément d’un autre genre.");
      } else if (connu == null && parNom.containsKey(signature(noeud))) {
        constats.add(
            "IDENTIFIANT_CHANGE",
            noeud,
            "L’élément "
                + nomDe(noeud)
                + " s’appelait « "
                + parNom.get(signature(noeud))
                + " » : gardez cet identifiant, les dossiers en cours le connaissent.");
      }
    }
    return constats.defauts();
  }

  private static String signature(Element noeud) {
    return noeud.getLocalName()
        + ' '
        + noeud.getAttribute("name").strip().replace('’', '\'').toLowerCase(Locale.FRENCH);
  }

  /** The tag shown with the report; empty when there is none. */
  static String edition(FichierModele modele, String cle, boolean processus) {
    return modele
        .find(cle)
        .map(
            e ->
                e.getAttributeNS(
                    processus ? FichierModele.CAMUNDA : FichierModele.CAMUNDA_DMN, "versionTag"))
        .orElse("");
  }
}
