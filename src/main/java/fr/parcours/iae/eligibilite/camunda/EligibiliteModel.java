package fr.parcours.iae.eligibilite.camunda;

import java.util.Set;

/** The words {@code eligibilite.bpmn} and the code share. */
public final class EligibiliteModel {

  public static final String KEY = "eligibilite";

  private EligibiliteModel() {}

  /** Activities, by the name of what is done. */
  public static final class Tasks {

    public static final String BESOIN_DIAGNOSTIC = "RuleTask_BesoinDiagnostic";
    public static final String REALISER_DIAGNOSTIC = "UserTask_RealiserDiagnostic";
    public static final String CRITERES_REUNIS = "RuleTask_CriteresReunis";
    public static final String REQUEST_AVIS = "UserTask_RequestAvis";
    public static final String POSER_DIAGNOSTIC = "UserTask_PoserDiagnostic";

    private Tasks() {}
  }

  /** Starts, ends and timers. */
  public static final class Events {

    public static final String START_ELIGIBILITE_CHECKED = "Start_EligibiliteChecked";
    public static final String END_ELIGIBLE = "End_Eligible";
    public static final String END_NON_ELIGIBLE = "End_NonEligible";

    public static final String PRESCRIPTEUR_LOST = "Event_PrescripteurLost";

    private Events() {}
  }

  /** Messages the process listens to. */
  public static final class Messages {

    public static final String PRESCRIPTEUR_LOST = "eligibilite.prescripteur-lost";

    private Messages() {}
  }

  /** Beans the model names. */
  public static final class Delegates {

    public static final String BESOIN_DIAGNOSTIC_FACTS = "besoinDiagnosticFacts";
    public static final String CRITERES_FACTS = "criteresFacts";
    public static final String AUTO_PRESCRIPTION_FACTS = "autoPrescriptionFacts";

    private Delegates() {}
  }

  /** Variables the process may hold: answers and decisions, never personal data. */
  public static final class Vars {

    public static final String DIAGNOSTIC_NEEDED = "diagnosticNeeded";
    public static final String CRITERES_MET = "criteresMet";
    public static final String AVIS_REQUESTED = "avisRequested";
    public static final String DIAGNOSTIC_REFUSED = "diagnosticRefused";
    public static final String AUTO_PRESCRIPTION_WITHDRAWN = "autoPrescriptionWithdrawn";

    public static final Set<String> ALL =
        Set.of(
            DIAGNOSTIC_NEEDED,
            CRITERES_MET,
            AVIS_REQUESTED,
            DIAGNOSTIC_REFUSED,
            AUTO_PRESCRIPTION_WITHDRAWN);

    private Vars() {}
  }
}
