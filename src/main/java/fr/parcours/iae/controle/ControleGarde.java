package fr.parcours.iae.controle;

import static fr.parcours.iae.controle.regles.Constats.cite;

import fr.parcours.iae.controle.regles.Constats;
import fr.parcours.iae.controle.regles.FichierModele;
import fr.parcours.iae.engine.garde.GardeModeles;
import fr.parcours.iae.engine.garde.RefusModele;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the engine's own guard would refuse at deployment, all of it, and a little more. */
final class ControleGarde {

  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final GardeModeles GARDE = new GardeModeles();

  private ControleGarde() {}

  static List<Defaut> check(FichierModele modele) {
    Constats constats = new Constats(modele.fichier());
    instructions(modele.document(), constats);
    Set<String> ids = new HashSet<>();
    for (Element element : modele.all()) {
      for (Attr attribut : FichierModele.attributes(element)) {
        if (INSTANCE.equals(attribut.getNamespaceURI())
            && attribut.getLocalName().endsWith("chemaLocation")) {
          constats.add("SCHEMA_DISTANT", element, "Le fichier renvoie à un schéma gardé ailleurs.");
        }
      }
      if (!FichierModele.id(element).isEmpty() && !ids.add(FichierModele.id(element))) {
        constats.add(
            "IDENTIFIANT_EN_DOUBLE",
            element,
            "Deux éléments portent l’identifiant « " + cite(FichierModele.id(element)) + " ».");
      }
    }
    GARDE
        .refus(modele.fichier(), modele.document())
        .forEach(r -> constats.add(code(r), r.element(), message(r)));
    return constats.defauts();
  }

  /** Orders to whoever reads the file have no place around or in a model. */
  private static void instructions(Node noeud, Constats constats) {
    for (Node n = noeud.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        constats.add(
            "INSTRUCTION_XML",
            java.util.Optional.empty(),
            "Le fichier contient une instruction « <?" + cite(n.getNodeName()) + " ».");
      }
      instructions(n, constats);
    }
  }

  private static String code(RefusModele refus) {
    return switch (refus.nature()) {
      case SCRIPT -> "SCRIPT_INTERDIT";
      case CLASSE -> "CLASSE_INTERDITE";
      case CONNECTEUR -> "CONNECTEUR_INTERDIT";
      case ECOUTEUR -> "ECOUTEUR_INTERDIT";
      case LANGAGE -> "LANGAGE_INTERDIT";
      case EXPRESSION -> "EXPRESSION_INTERDITE";
      case DEPART -> "DEPART_A_ECOUTE";
      case AUTRE -> "ELEMENT_INTERDIT";
    };
  }

  private static String message(RefusModele refus) {
    String quoi = "« " + cite(refus.quoi()) + " »";
    return switch (refus.nature()) {
      case SCRIPT -> quoi + " : un modèle ne porte aucun script.";
      case CLASSE -> quoi + " : un modèle ne nomme aucune classe, il nomme un geste du produit.";
      case CONNECTEUR -> quoi + " : les connecteurs ne sont pas admis.";
      case ECOUTEUR -> quoi + " : cet écouteur n’est pas admis.";
      case LANGAGE -> quoi + " : un modèle ne choisit pas le langage de ses expressions.";
      case EXPRESSION -> "L’expression " + quoi + " n’est pas de celles qu’un modèle peut porter.";
      case DEPART ->
          "Ce départ attend un événement : un processus est démarré par le produit, dans la version"
              + " en vigueur.";
      case AUTRE -> quoi + " n’est pas admis dans un modèle du produit.";
    };
  }
}
