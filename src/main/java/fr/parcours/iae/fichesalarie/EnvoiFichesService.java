package fr.parcours.iae.fichesalarie;

import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.regles.EtatFicheSalarie;
import fr.parcours.iae.regles.RetourFicheRule.EtatMouvement;
import java.time.LocalDate;
import java.util.List;
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
  private final FicheSalarieService service;
  private final LignesDeFiche lignes;
  private final PassIaeService passIaes;

  EnvoiFichesService(
      Fiches fiches, FicheSalarieService service, LignesDeFiche lignes, PassIaeService passIaes) {
    this.fiches = fiches;
    this.service = service;
    this.lignes = lignes;
    this.passIaes = passIaes;
  }

  /** Those that wait, the oldest change first, held until the caller's transaction ends. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Prise> take(Ligne.Mouvement mouvement, int max) {
    List<Fiches.Attente> attente =
        mouvement == Ligne.Mouvement.C ? fiches.takeReady(max) : fiches.takeMovements(max);
    return attente.stream()
        .map(
            a ->
                new Prise(
                    a.ficheId(),
                    a.mouvementId(),
                    lignes.of(fiches.find(a.ficheId()).orElseThrow(), mouvement)))
        .toList();
  }

  /** It left: dates that moved since its line was written are told next. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void sent(
      UUID ficheId, @Nullable UUID mouvementId, LocalDate passDebut, LocalDate passFin) {
    if (mouvementId != null) {
      fiches.moveMovement(mouvementId, EtatMouvement.NOUVEAU, EtatMouvement.ENVOYE, null, null);
    } else {
      service.sent(ficheId);
    }
    FicheSalarie fiche = fiches.find(ficheId).orElseThrow();
    PassIae pass = passIaes.find(fiche.passId()).orElseThrow();
    if (!pass.debut().equals(passDebut) || !pass.fin().equals(passFin)) {
      fiches.tellDates(ficheId);
    }
  }

  /** The ASP answered the creation of a fiche. */
  @Transactional(propagation = Propagation.MANDATORY)
  public EtatFicheSalarie answered(UUID ficheId, String code, String libelle) {
    return service.answered(ficheId, code, libelle);
  }

  /** The ASP answered a movement; a rejected one waits to be told again, once. */
  @Transactional(propagation = Propagation.MANDATORY)
  public EtatMouvement movementAnswered(UUID mouvementId, String code, String libelle) {
    EtatMouvement etat =
        fr.parcours.iae.regles.RetourFicheRule.mouvement(EtatMouvement.ENVOYE, code);
    fiches.moveMovement(mouvementId, EtatMouvement.ENVOYE, etat, code, libelle);
    return etat;
  }
}
