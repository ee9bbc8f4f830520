package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.asp.DonneesDeRemplacement;
import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the exchange takes from fiches and gives back to them. */
@Service
public class EnvoiFichesService {

  /** A fiche, or one of its movements, taken for a file. */
  public record Prise(UUID ficheId, @Nullable UUID mouvementId, Ligne ligne) {}

  private final Fiches fiches;
  private final MouvementsFiche mouvements;
  private final FicheSalarieService service;
  private final MouvementService modifications;
  private final LignesDeFiche lignes;
  private final PassIaeService passIaes;

  EnvoiFichesService(
      Fiches fiches,
      MouvementsFiche mouvements,
      FicheSalarieService service,
      MouvementService modifications,
      LignesDeFiche lignes,
      PassIaeService passIaes) {
    this.fiches = fiches;
    this.mouvements = mouvements;
    this.service = service;
    this.modifications = modifications;
    this.lignes = lignes;
    this.passIaes = passIaes;
  }

  /**
   * Those that wait, the oldest change first, held until the caller's transaction ends. One that
   * cannot be written any more goes to the support and holds up nobody.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Prise> take(Ligne.Mouvement mouvement, int max) {
    List<Fiches.Attente> attente =
        mouvement == Ligne.Mouvement.C ? fiches.takeReady(max) : mouvements.take(max);
    List<Prise> prises = new ArrayList<>();
    for (Fiches.Attente a : attente) {
      FicheSalarie fiche = fiches.find(a.ficheId()).orElseThrow();
      Optional<String> manque = lignes.manque(fiche);
      if (manque.isEmpty()) {
        prises.add(
            new Prise(a.ficheId(), a.mouvementId(), ligne(fiche, a.mouvementId(), mouvement)));
      } else if (a.mouvementId() == null) {
        service.block(a.ficheId(), manque.get());
      } else {
        modifications.block(a.mouvementId(), manque.get());
      }
    }
    return prises;
  }

  private Ligne ligne(FicheSalarie fiche, @Nullable UUID mouvementId, Ligne.Mouvement mouvement) {
    Ligne ligne = lignes.of(fiche, mouvement);
    return mouvementId != null && mouvements.find(mouvementId).orElseThrow().remplacement()
        ? DonneesDeRemplacement.completer(ligne)
        : ligne;
  }

  /** It left: dates that moved since its line was written are told next. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sent(
      UUID ficheId, @Nullable UUID mouvementId, LocalDate passDebut, LocalDate passFin) {
    if (mouvementId != null) {
      modifications.sent(mouvementId);
    } else {
      service.sent(ficheId);
    }
    FicheSalarie fiche = fiches.find(ficheId).orElseThrow();
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    if (!pass.debut().equals(passDebut) || !pass.fin().equals(passFin)) {
      modifications.tell(ficheId);
    }
  }

  /** The ASP answered the creation of a fiche. */
  @Transactional(propagation = Propagation.MANDATORY)
  public EtatFicheSalarie answered(UUID ficheId, String code, String libelle) {
    return service.answered(ficheId, code, libelle);
  }

  /** The ASP answered a movement; somebody takes care of a rejected one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public EtatMouvement movementAnswered(UUID mouvementId, String code, String libelle) {
    return modifications.answered(mouvementId, code, libelle);
  }
}
