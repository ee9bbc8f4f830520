package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.id;
import static fr.parcours.iae.controle.regles.FichierModele.texte;

import fr.parcours.iae.controle.TableLue.Colonne;
import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.controle.regles.ReglesDecision;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The code gives a decision its facts and reads its answer: columns stay, rows are free. */
final class ControleTables {

  private static final int LIGNES_MAX = 400;

  private final Examen examen;
  private final Constats constats;

  private ControleTables(Examen examen) {
    this.examen = examen;
    this.constats = new Constats(examen.modele().fichier());
  }

  static List<Defaut> check(Examen examen) {
    ControleTables controle = new ControleTables(examen);
    Set<String> connues = ReglesDecision.decisions(examen.produit());
    for (Element decision : examen.modele().dmn("decision")) {
      if (!connues.contains(id(decision))) {
        controle.constats.add(
            "DECISION_AJOUTEE",
            decision,
            "Rien dans le produit ne demande la décision « " + cite(id(decision)) + " ».");
      }
    }
    connues.forEach(controle::decision);
    return controle.constats.defauts();
  }

  private void decision(String cle) {
    Element avant = examen.produit().find(cle).orElseThrow();
    Optional<Element> apres = examen.modele().find(cle);
    if (apres.isEmpty()) {
      constats.add(
          "DECISION_ABSENTE", Optional.of(cle), "La décision " + nomDe(avant) + " manque.");
      return;
    }
    demandes(avant, apres.get());
    Optional<Element> table = FichierModele.child(apres.get(), "decisionTable");
    Optional<Element> expression = FichierModele.child(apres.get(), "literalExpression");
    Optional<Element> tableAvant = FichierModele.child(avant, "decisionTable");
    if (tableAvant.isPresent()) {
      if (table.isPresent() && expression.isEmpty()) {
        table(TableLue.of(tableAvant.get()), TableLue.of(table.get()), apres.get());
      } else {
        constats.add(
            "DECISION_D_UN_AUTRE_GENRE", apres.get(), nomDe(avant) + " doit rester une table.");
      }
    } else if (expression.isEmpty() || table.isPresent()) {
      constats.add(
          "DECISION_D_UN_AUTRE_GENRE", apres.get(), nomDe(avant) + " doit rester une expression.");
    } else {
      expression(avant, apres.get(), expression.get());
    }
  }

  private void demandes(Element avant, Element apres) {
    Set<String> demandees = demandees(apres);
    if (!demandees.equals(demandees(avant))) {
      constats.add(
          "DECISIONS_LIEES_CHANGEES",
          apres,
          "La décision " + nomDe(apres) + " ne s’appuie plus sur les mêmes décisions.");
    }
  }

  private static Set<String> demandees(Element decision) {
    return FichierModele.within(decision, "*", "requiredDecision").stream()
        .map(r -> r.getAttribute("href"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void table(TableLue avant, TableLue apres, Element decision) {
    if (!avant.priorite().equals(apres.priorite())) {
      constats.add(
          "PRIORITE_CHANGEE",
          decision,
          "La règle de choix des lignes (hit policy) doit rester « "
              + avant.priorite().strip()
              + " ».");
    }
    colonnes("ENTREE", "d’entrée", avant.entrees(), apres.entrees(), decision);
    colonnes("SORTIE", "de sortie", avant.sorties(), apres.sorties(), decision);
    if (apres.lignes().isEmpty() || apres.lignes().size() > LIGNES_MAX) {
      constats.add(
          "NOMBRE_DE_LIGNES",
          decision,
          "La table doit avoir entre une et " + LIGNES_MAX + " lignes.");
    } else if (!apres.isRectangular()) {
      constats.add("LIGNE_INCOMPLETE", decision, "Une ligne n’a pas une cellule par colonne.");
    } else {
      ControleCellules.check(avant, apres, constats);
    }
  }

  private void colonnes(
      String code, String quoi, List<Colonne> avant, List<Colonne> apres, Element decision) {
    Set<String> voulues = signatures(avant);
    Set<String> lues = signatures(apres);
    avant.stream()
        .filter(colonne -> !lues.contains(colonne.signature()))
        .forEach(
            colonne ->
                constats.add(
                    code + "_ABSENTE",
                    decision,
                    "La colonne "
                        + quoi
                        + " « "
                        + colonne.quoi()
                        + " » manque, ou n’a plus le type « "
                        + colonne.type()
                        + " »."));
    apres.stream()
        .filter(colonne -> !voulues.contains(colonne.signature()))
        .forEach(
            colonne ->
                constats.add(
                    code + "_INCONNUE",
                    colonne.element(),
                    "ENTREE".equals(code)
                        ? "Le produit ne donne pas « "
                            + cite(colonne.quoi())
                            + " » à cette décision."
                        : "Le produit ne lit pas « "
                            + cite(colonne.quoi())
                            + " » de cette décision."));
    if (apres.size() != avant.size() && lues.equals(voulues)) {
      constats.add(code + "_EN_DOUBLE", decision, "Deux colonnes " + quoi + " sont les mêmes.");
    }
  }

  private static Set<String> signatures(List<Colonne> colonnes) {
    return colonnes.stream().map(Colonne::signature).collect(Collectors.toSet());
  }

  private void expression(Element avant, Element apres, Element expression) {
    if (!variable(avant).equals(variable(apres))) {
      constats.add(
          "SORTIE_CHANGEE",
          apres,
          "La réponse de la décision doit rester « " + variable(avant).strip() + " ».");
    }
    String texte = texte(expression, "text");
    Set<String> noms =
        new HashSet<>(
            LexiqueFeel.noms(
                texte(FichierModele.child(avant, "literalExpression").orElse(avant), "text")));
    for (Element sortie : examen.produit().dmn("output")) {
      noms.add(sortie.getAttribute("name"));
    }
    LexiqueFeel.refus(texte, noms)
        .or(
            () ->
                ControleCellules.FEEL.isExpression(texte)
                    ? Optional.empty()
                    : Optional.of("elle n’est pas écrite en FEEL"))
        .or(() -> muette(avant, texte, noms))
        .ifPresent(
            raison ->
                constats.add(
                    "FEEL_REFUSE",
                    expression,
                    "L’expression « " + cite(texte) + " » est refusée : " + raison + "."));
  }

  /** Why it does not answer true or false where the product asks for one of them. */
  private Optional<String> muette(Element avant, String texte, Set<String> noms) {
    return variable(avant).endsWith(" boolean")
            && !ControleCellules.FEEL.isBoolean(texte, exemples(noms))
        ? Optional.of("elle ne répond pas par vrai ou faux")
        : Optional.empty();
  }

  /** A value of its type for each of these names, as the product declares them. */
  private Map<String, Object> exemples(Set<String> noms) {
    Map<String, Object> exemples = new HashMap<>();
    for (String genre : List.of("variable", "output")) {
      for (Element declare : examen.produit().dmn(genre)) {
        if (noms.contains(declare.getAttribute("name"))) {
          exemples.put(
              declare.getAttribute("name"),
              switch (declare.getAttribute("typeRef")) {
                case "integer", "long", "number", "double" -> 1L;
                case "boolean" -> true;
                case "date" -> LocalDate.EPOCH;
                default -> "";
              });
        }
      }
    }
    return exemples;
  }

  private static String variable(Element decision) {
    return FichierModele.child(decision, "variable")
        .map(v -> v.getAttribute("name") + ' ' + v.getAttribute("typeRef"))
        .orElse("");
  }
}
