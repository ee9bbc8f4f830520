package fr.parcours.iae.regles;

import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Verdict;
import java.util.List;

/** A hire may be cancelled as long as the ASP was never told of it. */
public final class AnnulationEmbaucheRule {

  private AnnulationEmbaucheRule() {}

  public static Verdict verdict(
      OrigineEmbauche origine, List<TransitionFicheSalarie> historiqueFiche) {
    if (origine == OrigineEmbauche.STOCK_AI) {
      return Verdict.refuse(
          Refus.saisie(
              "EMBAUCHE_REPRISE",
              "Cette embauche a été reprise de l’Agence de services et de paiement : elle ne peut pas être annulée ici."));
    }
    return TransitionFicheSalarie.isTransmise(historiqueFiche)
        ? Verdict.refuse(
            Refus.saisie(
                "FICHE_TRANSMISE",
                "La fiche salarié de cette embauche a été transmise à l’ASP : l’embauche ne peut plus être annulée."))
        : Verdict.accorde();
  }

  /** The PASS goes with the hire when no other accepted hire rests on it. */
  public static boolean isPassAnnule(int embauchesAccepteesSurLePass) {
    return embauchesAccepteesSurLePass == 1;
  }
}
