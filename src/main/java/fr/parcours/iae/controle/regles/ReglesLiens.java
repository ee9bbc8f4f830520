package fr.parcours.iae.controle.regles;

import static fr.parcours.iae.controle.regles.Constats.cite;
import static fr.parcours.iae.controle.regles.Constats.nomDe;
import static fr.parcours.iae.controle.regles.FichierModele.camunda;

import fr.parcours.iae.controle.Defaut;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;

/** What a process asks of others: forms of its deployment, the rest through the register. */
public final class ReglesLiens {

  private static final Set<String> ACTEURS = Set.of("siae", "prescripteur", "support", "ddets");

  private ReglesLiens() {}

  /**
   * Every human step has a due date, somebody, and its form.
   *
   * @param formulaires ids of the forms that travel with the process
   */
  public static List<Defaut> userTasksAreWhole(FichierModele modele, Set<String> formulaires) {
    Constats constats = new Constats(modele.fichier());
    for (Element task : modele.bpmn("userTask")) {
      if (camunda(task, "dueDate").isBlank()) {
        constats.add(
            "ETAPE_SANS_ECHEANCE", task, "L’étape " + nomDe(task) + " n’a pas d’échéance.");
      }
      if (!ACTEURS.contains(property(task, "acteur"))) {
        constats.add(
            "ETAPE_SANS_ACTEUR",
            task,
            "L’étape "
                + nomDe(task)
                + " ne dit pas qui la fait (siae, prescripteur, ddets, support).");
      }
      if (!"deployment".equals(camunda(task, "formRefBinding"))) {
        constats.add(
            "FORMULAIRE_MAL_LIE",
            task,
            "L’étape " + nomDe(task) + " doit prendre le formulaire de son propre déploiement.");
      }
      String form = camunda(task, "formRef");
      if (!formulaires.contains(form)) {
        constats.add(
            "FORMULAIRE_ABSENT",
            task,
            "Le formulaire « "
                + cite(form)
                + " » de l’étape "
                + nomDe(task)
                + " n’est pas parmi les fichiers.");
      }
    }
    return constats.defauts();
  }

  /**
   * Calls go through the register, to a process that exists, for the same case.
   *
   * @param processus the keys of the processes there are
   */
  public static List<Defaut> callsGoThroughTheRegister(
      FichierModele modele, Set<String> processus) {
    Constats constats = new Constats(modele.fichier());
    for (Element call : modele.bpmn("callActivity")) {
      String called = call.getAttribute("calledElement");
      boolean bound =
          "version".equals(camunda(call, "calledElementBinding"))
              && versionOf("of", called).equals(camunda(call, "calledElementVersion"))
              && "${null}".equals(camunda(call, "calledElementTenantId"));
      if (!bound) {
        constats.add(
            "APPEL_HORS_REGISTRE",
            call,
            "L’appel " + nomDe(call) + " ne demande pas au registre la version en vigueur.");
      }
      if (!processus.contains(called)) {
        constats.add(
            "APPEL_INCONNU",
            call,
            "L’appel "
                + nomDe(call)
                + " va au processus « "
                + cite(called)
                + " », qui n’existe pas.");
      }
      if (FichierModele.within(call, FichierModele.CAMUNDA, "in").stream()
          .noneMatch(in -> in.hasAttribute("businessKey"))) {
        constats.add(
            "APPEL_SANS_DOSSIER",
            call,
            "L’appel " + nomDe(call) + " ne transmet pas l’identifiant du dossier.");
      }
    }
    return constats.defauts();
  }

  /**
   * Rule tasks go through the register, to a decision that exists, and keep one answer.
   *
   * @param decisions the keys of the decisions there are
   */
  public static List<Defaut> decisionsGoThroughTheRegister(
      FichierModele modele, Set<String> decisions) {
    Constats constats = new Constats(modele.fichier());
    for (Element task : modele.bpmn("businessRuleTask")) {
      String decision = camunda(task, "decisionRef");
      boolean bound =
          "version".equals(camunda(task, "decisionRefBinding"))
              && versionOf("ofDecision", decision).equals(camunda(task, "decisionRefVersion"))
              && "${null}".equals(camunda(task, "decisionRefTenantId"));
      if (!bound) {
        constats.add(
            "DECISION_HORS_REGISTRE",
            task,
            "La règle " + nomDe(task) + " ne demande pas au registre la version en vigueur.");
      }
      if (!decisions.contains(decision)) {
        constats.add(
            "DECISION_INCONNUE",
            task,
            "La règle "
                + nomDe(task)
                + " demande la décision « "
                + cite(decision)
                + " », qui n’existe pas.");
      }
      if (!"singleEntry".equals(camunda(task, "mapDecisionResult"))
          || camunda(task, "resultVariable").isBlank()) {
        constats.add(
            "DECISION_SANS_REPONSE",
            task,
            "La règle " + nomDe(task) + " ne garde pas une réponse dans une variable.");
      }
    }
    return constats.defauts();
  }

  /** An extension property of a step; empty when it has none of this name. */
  public static String property(Element task, String name) {
    return FichierModele.within(task, FichierModele.CAMUNDA, "property").stream()
        .filter(property -> property.getAttribute("name").equals(name))
        .map(property -> property.getAttribute("value"))
        .findFirst()
        .orElse("");
  }

  private static String versionOf(String method, String key) {
    return "${versions." + method + "(execution,'" + key + "')}";
  }
}
