package fr.parcours.iae.regles;

import fr.parcours.iae.regles.AccesSuspensionRule.Demandeur;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.support.DecisionsDuDepot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A PASS IAE lived through the rules; every gesture they grant is told to the oracle as a fact. */
final class ParcoursParRegles {

  private static final DecisionTable TABLES = new DecisionsDuDepot();
  private static final List<RegleMotifSuspension> SUSPENSIONS =
      Arrays.stream(MotifSuspension.values())
          .map(motif -> RegleMotifSuspension.pour(motif, KindSiae.ACI, TABLES))
          .toList();
  private static final List<RegleMotifProlongation> PROLONGATIONS =
      RegleMotifProlongation.proposes(KindSiae.ACI, TABLES);
  private static final int MOIS_COURT = 40;

  private PeriodePass pass;
  private OracleParcours oracle;
  private LocalDate jour;
  private LocalDate debutEmbauche;
  private int embauches = 1;
  private final List<PeriodeProlongation> prolongations = new ArrayList<>();

  /** Suspension with its reason and the day it was written. */
  private record Ecrite(
      PeriodeSuspension periode, RegleMotifSuspension motif, LocalDate ecriteLe) {}

  private final List<Ecrite> suspensions = new ArrayList<>();

  ParcoursParRegles(LocalDate aujourdhui, int avance) {
    jour = aujourdhui;
    debutEmbauche = aujourdhui.plusDays(avance);
    pass = DureePass.depuis(debutEmbauche);
    oracle = new OracleParcours(debutEmbauche);
  }

  /** Plays the gesture if the rules allow it, and says whether they did. */
  boolean joue(Geste geste) {
    jour = jour.plusDays(geste.attente());
    return switch (geste.nature()) {
      case SUSPENDRE -> suspendre(geste);
      case MODIFIER -> enCours().filter(s -> modifier(geste, s)).isPresent();
      case REPRENDRE -> enCours().filter(s -> reprendre(geste, s)).isPresent();
      case SUPPRIMER -> enCours().filter(this::supprimer).isPresent();
      case PROLONGER -> prolonger(geste);
      case EMBAUCHER -> embaucher(geste);
      case DEPLACER -> deplacer(geste);
      case ANNULER -> annuler();
    };
  }

  LocalDate jour() {
    return jour;
  }

  PeriodePass pass() {
    return pass;
  }

  OracleParcours oracle() {
    return oracle;
  }

  List<PeriodeSuspension> suspensions() {
    return suspensions.stream().map(Ecrite::periode).toList();
  }

  EtatPassIae etat() {
    return EtatPassIae.le(jour, pass, suspensions());
  }

  long solde() {
    return SoldePass.le(jour, pass, suspensions()).jours();
  }

  private boolean suspendre(Geste geste) {
    if (!AccesSuspensionRule.demande(Demandeur.DERNIER_EMPLOYEUR, etat()).isAccorde()) {
      return false;
    }
    LocalDate debut = jour.minusDays(geste.recul() - 1L);
    LocalDate fin = geste.duree() == 0 ? null : debut.plusDays(geste.duree() - 1L);
    RegleMotifSuspension motif = SUSPENSIONS.get(geste.motif() % SUSPENSIONS.size());
    Resultat<PeriodeSuspension> ecrite =
        SuspensionRule.periode(demande(jour, suspensions(), debut, fin, motif));
    if (!ecrite.isFait()) {
      return false;
    }
    PeriodeSuspension periode = ecrite.orElseThrow();
    suspensions.add(new Ecrite(periode, motif, jour));
    finit(FinPass.avec(pass.fin(), periode));
    oracle.suspend(periode.debut(), periode.fin());
    return true;
  }

  private boolean modifier(Geste geste, Ecrite avant) {
    LocalDate debut = avant.periode().debut().minusDays(geste.recul() % 7 - 3L);
    LocalDate fin = debut.plusDays(geste.duree());
    List<PeriodeSuspension> autres = new ArrayList<>(suspensions());
    autres.remove(avant.periode());
    PeriodePass sans = jusquAu(FinPass.sans(pass.fin(), avant.periode()));
    Resultat<PeriodeSuspension> ecrite =
        SuspensionRule.periode(
            new SuspensionRule.Demande(
                jour,
                avant.ecriteLe(),
                sans,
                debutEmbauche,
                autres,
                debut,
                fin,
                avant.motif(),
                "-"));
    if (!ecrite.isFait()) {
      return false;
    }
    PeriodeSuspension periode = ecrite.orElseThrow();
    remplace(avant, periode);
    oracle.change(jour, periode.debut(), periode.fin());
    return true;
  }

  private boolean reprendre(Geste geste, Ecrite avant) {
    LocalDate retour =
        FinSuspensionRule.retourPropose(avant.periode(), jour).plusDays(geste.recul() % 3);
    Resultat<PeriodeSuspension> apres = FinSuspensionRule.retour(avant.periode(), retour);
    if (!apres.isFait()) {
      return false;
    }
    remplace(avant, apres.orElseThrow());
    oracle.retravaille(jour, retour);
    return true;
  }

  private boolean supprimer(Ecrite avant) {
    remplace(avant, null);
    oracle.efface(jour);
    return true;
  }

  private boolean prolonger(Geste geste) {
    if (!OuvertureProlongationRule.verdict(
            new OuvertureProlongationRule.Situation(jour, pass, etat(), true, false, true))
        .isAccorde()) {
      return false;
    }
    RegleMotifProlongation motif = PROLONGATIONS.get(geste.motif() % PROLONGATIONS.size());
    LocalDate debut = pass.fin();
    Resultat<PeriodeProlongation> ecrite =
        ProlongationRule.periode(
            new ProlongationRule.Demande(
                debut,
                List.copyOf(prolongations),
                debut,
                debut.plusDays(geste.duree()),
                motif,
                ProlongationRule.Pieces.AUCUNE));
    if (!ecrite.isFait()) {
      return false;
    }
    PeriodeProlongation periode = ecrite.orElseThrow();
    prolongations.add(periode);
    finit(FinPass.avec(pass.fin(), periode));
    oracle.prolonge(periode.debut(), periode.fin());
    return true;
  }

  private boolean embaucher(Geste geste) {
    LocalDate debut = jour.plusDays(geste.recul() % MOIS_COURT);
    if (debut.isAfter(pass.fin()) || !etat().isValide()) {
      return false;
    }
    embauches++;
    debutEmbauche = debut;
    PeriodePass avance = pass.pourEmbauche(debut);
    if (!avance.equals(pass)) {
      pass = avance;
      oracle.deplace(debut);
    }
    Optional<Ecrite> suspendue = enCours();
    if (suspendue.isPresent()) {
      Ecrite avant = suspendue.get();
      remplace(
          avant,
          FinSuspensionRule.apresEmbauche(avant.periode(), avant.motif(), debut).orElse(null));
      if (avant.motif().leveeParEmbauche()) {
        oracle.retravaille(jour, debut);
      }
    }
    return true;
  }

  private boolean deplacer(Geste geste) {
    LocalDate debut = jour.plusDays(geste.recul() % MOIS_COURT);
    PeriodePass apres = pass.reporte(debut, jour);
    if (apres.equals(pass)) {
      return false;
    }
    pass = apres;
    debutEmbauche = debut;
    oracle.deplace(debut);
    return true;
  }

  /** The hire is cancelled: with the only one goes the PASS, and the next hire opens another. */
  private boolean annuler() {
    if (AnnulationEmbaucheRule.isPassAnnule(embauches)) {
      suspensions.clear();
      prolongations.clear();
      debutEmbauche = jour;
      pass = DureePass.depuis(jour);
      oracle = new OracleParcours(jour);
    } else {
      embauches--;
    }
    return true;
  }

  private SuspensionRule.Demande demande(
      LocalDate reference,
      List<PeriodeSuspension> autres,
      LocalDate debut,
      @Nullable LocalDate fin,
      RegleMotifSuspension motif) {
    return new SuspensionRule.Demande(
        jour, reference, pass, debutEmbauche, autres, debut, fin, motif, "-");
  }

  private void remplace(Ecrite avant, @Nullable PeriodeSuspension apres) {
    suspensions.remove(avant);
    LocalDate sans = FinPass.sans(pass.fin(), avant.periode());
    if (apres == null) {
      finit(sans);
      return;
    }
    suspensions.add(new Ecrite(apres, avant.motif(), avant.ecriteLe()));
    finit(FinPass.modifiee(pass.fin(), avant.periode(), apres));
  }

  private Optional<Ecrite> enCours() {
    return suspensions.stream()
        .filter(
            s ->
                AccesSuspensionRule.modification(Demandeur.DERNIER_EMPLOYEUR, s.periode(), jour)
                    .isAccorde())
        .findFirst();
  }

  private void finit(LocalDate fin) {
    pass = jusquAu(fin);
  }

  private PeriodePass jusquAu(LocalDate fin) {
    return new PeriodePass(pass.debut(), fin);
  }
}
