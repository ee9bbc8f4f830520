package fr.parcours.iae.embauche;

import fr.parcours.iae.candidature.Candidature;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.organisation.AccesSiae;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Verdict;
import fr.parcours.iae.tache.SuiteTache;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TraitementEtape;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The diagnosis came after the day the contract was to begin: other dates, or no hire. */
@Component
class ConfirmHireTraitement implements TraitementEtape {

  private final EmbaucheService embauches;
  private final DossierEligibilite.Source dossiers;
  private final ControleContrat contrats;
  private final AccesSiae acces;

  ConfirmHireTraitement(
      EmbaucheService embauches,
      DossierEligibilite.Source dossiers,
      ControleContrat contrats,
      AccesSiae acces) {
    this.acces = acces;
    this.embauches = embauches;
    this.dossiers = dossiers;
    this.contrats = contrats;
  }

  @Override
  public String etape() {
    return "UserTask_ConfirmHire";
  }

  @Override
  public Resultat<SuiteTache> traiter(
      TacheOuverte tache, Map<String, Object> champs, Acteur acteur) {
    if (!"CONFIRMER".equals(champs.get("suiteEmbauche"))) {
      return Resultat.fait(SuiteTache.of("hireKept", false, "Embauche abandonnée"));
    }
    Candidature candidature = embauches.lock(tache.dossierId());
    Embauche embauche = embauches.find(tache.dossierId()).orElseThrow();
    LocalDate debut = (LocalDate) champs.get("dateDebut");
    LocalDate fin = (LocalDate) champs.get("dateFin");
    ControleContrat.Contrat contrat =
        new ControleContrat.Contrat(
            tache.dossierId(),
            candidature.candidatId(),
            candidature.siaeId(),
            dossiers.of(tache.dossierId()).kind(),
            debut,
            fin,
            embauche.heuresHebdomadaires(),
            ControleContrat.Contrat.amenagement(champs));
    // The diagnosis took its time: the convention may have closed since the candidature was
    // accepted.
    Verdict verdict =
        acces
            .embauche(candidature.siaeId())
            .and(() -> contrats.dates(contrat))
            .and(() -> contrats.contenu(contrat));
    if (verdict.refus().isPresent() || debut == null) {
      return Resultat.refuse(verdict.refus().orElseThrow());
    }
    embauches.setDates(tache.dossierId(), debut, fin);
    return Resultat.fait(SuiteTache.of("hireKept", true, "Embauche confirmée, nouvelles dates"));
  }
}
