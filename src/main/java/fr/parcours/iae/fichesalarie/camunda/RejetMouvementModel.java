package fr.parcours.iae.fichesalarie.camunda;

import java.util.Set;

/** The words {@code rejet-mouvement.bpmn} and the code share. */
public final class RejetMouvementModel {

  public static final String KEY = "rejet-mouvement";

  private RejetMouvementModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String CORRIGER = "UserTask_CorrigerFiche";
    public static final String TRAITER_REJET = "UserTask_TraiterRejet";
    public static final String VERIFIER_ANNEXE = "UserTask_VerifierAnnexe";
    public static final String RENVOYER = "ServiceTask_RenvoyerFiche";
    public static final String REPLACED = "SubProcess_MouvementReplaced";

    private Tasks() {}
  }

  /** Starts, waits and ends. */
  public static final class Events {

    public static final String START_REJETE = "Start_MouvementRejete";
    public static final String ASP_ANSWERED = "Event_AspAnswered";
    public static final String RENVOI = "Timer_Renvoi";
    public static final String CORRECTION_ASKED = "Event_CorrectionAsked";
    public static final String END_INTEGREE = "End_FicheIntegree";
    public static final String START_REPLACED = "Start_MouvementReplaced";
    public static final String END_REPLACED = "End_MouvementReplaced";

    private Events() {}
  }

  /** Beans the service tasks call. */
  public static final class Delegates {

    public static final String RENVOYER_FICHE = "renvoyerFiche";

    private Delegates() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String ANSWERED = "mouvement.answered";
    public static final String CORRECT = "mouvement.correct";
    public static final String REPLACED = "mouvement.replaced";

    private Messages() {}
  }

  /** Variables the process may hold: answers, never personal data. */
  public static final class Vars {

    /** What follows the ASP's answer: a word of {@code SuiteReponse}. */
    public static final String SUITE = "suiteRetour";

    /** Whether the support or the DDETS sends the line again. */
    public static final String RENVOYEE = "ficheRenvoyee";

    public static final Set<String> ALL = Set.of(SUITE, RENVOYEE);

    private Vars() {}
  }
}
