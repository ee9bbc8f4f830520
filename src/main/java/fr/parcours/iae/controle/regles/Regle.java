package fr.parcours.iae.controle.regles;

import fr.parcours.iae.controle.Defaut;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One rule every model follows.
 *
 * @param nom as the build names it
 * @param defauts what a model that breaks it is told
 */
public record Regle(String nom, Function<FichierModele, List<Defaut>> defauts) {

  /**
   * The rules of a process.
   *
   * @param processus keys of the processes there are
   * @param decisions keys of the decisions there are
   * @param formulaires ids of the forms that travel with it
   */
  public static List<Regle> processus(
      Set<String> processus, Set<String> decisions, Set<String> formulaires) {
    return List.of(
        new Regle("fileNameIsProcessId", ReglesDessin::fileNameIsProcessId),
        new Regle("identifiersSayTheirType", ReglesDessin::identifiersSayTheirType),
        new Regle("noModelerLeftovers", ReglesDessin::noModelerLeftovers),
        new Regle("everythingIsNamed", ReglesDessin::everythingIsNamed),
        new Regle("everythingIsDocumented", ReglesDessin::everythingIsDocumented),
        new Regle("everythingIsDrawn", ReglesDessin::everythingIsDrawn),
        new Regle("processIsKeptAndVersioned", ReglesExecution::processIsKeptAndVersioned),
        new Regle("startsAreByIdentifier", ReglesExecution::startsAreByIdentifier),
        new Regle("noCode", ReglesExecution::noCode),
        new Regle("expressionsAreOnTheList", ReglesExecution::expressionsAreOnTheList),
        new Regle("noTransactionBorder", ReglesExecution::noTransactionBorder),
        new Regle("gateways", ReglesExecution::gatewaysHaveOneConditionAndADefault),
        new Regle("workIsDoneByBeansOrTopics", ReglesExecution::workIsDoneByBeansOrTopics),
        new Regle("userTasksAreWhole", m -> ReglesLiens.userTasksAreWhole(m, formulaires)),
        new Regle("calls", m -> ReglesLiens.callsGoThroughTheRegister(m, processus)),
        new Regle("decisions", m -> ReglesLiens.decisionsGoThroughTheRegister(m, decisions)));
  }

  /** The rules of a file of decisions. */
  public static List<Regle> decisions() {
    return List.of(
        new Regle("fileNameIsADecision", ReglesDecision::fileNameIsADecision),
        new Regle("onlyFeel", ReglesDecision::onlyFeel),
        new Regle("everyRowNamesItsText", ReglesDecision::everyRowNamesItsText),
        new Regle("decisionsAreKeptAndVersioned", ReglesDecision::decisionsAreKeptAndVersioned));
  }
}
