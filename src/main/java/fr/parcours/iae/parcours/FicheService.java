package fr.parcours.iae.parcours;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.parcours.FichePass.Contrat;
import fr.parcours.iae.parcours.FichePass.Mouvement;
import fr.parcours.iae.passiae.EvenementPass;
import fr.parcours.iae.passiae.NatureEvenement;
import fr.parcours.iae.passiae.PassIae;
import fr.parcours.iae.passiae.PassIaeService;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads PASS for the people who may see them; for anybody else they do not exist. */
@Service
public class FicheService {

  private final PassVisibles visibles;
  private final PassIaeService passIaes;
  private final BilansParcours bilans;
  private final Candidats candidats;
  private final TacheService taches;
  private final List<EncartPass> encarts;

  FicheService(
      PassVisibles visibles,
      PassIaeService passIaes,
      BilansParcours bilans,
      Candidats candidats,
      TacheService taches,
      List<EncartPass> encarts) {
    this.visibles = visibles;
    this.passIaes = passIaes;
    this.bilans = bilans;
    this.candidats = candidats;
    this.taches = taches;
    this.encarts = encarts;
  }

  @Transactional(readOnly = true)
  public FichePass show(UUID passId, Acteur acteur) {
    PassIae pass = required(passId, acteur);
    List<Contrat> contrats = visibles.contrats(passId, acteur);
    boolean interne = !acteur.isCandidat();
    return new FichePass(
        pass,
        candidats.identiteOf(pass.candidatId(), acteur).nomComplet(),
        contrats.isEmpty() ? null : contrats.get(0).siae(),
        contrats,
        mouvements(passIaes.histoire(passId)),
        visibles.alertes(passId),
        interne ? bilans.ofPass(passId) : List.of(),
        taches.ofDossier(passId).stream().filter(t -> isMine(t, acteur)).toList(),
        encarts.stream().flatMap(e -> e.encarts(passId, acteur).stream()).toList());
  }

  /** The PASS, for a viewer who may see it. */
  @Transactional(readOnly = true)
  public PassIae required(UUID passId, Acteur acteur) {
    if (!visibles.isVisible(passId, acteur)) {
      throw new IntrouvableException("PASS IAE");
    }
    return passIaes.find(passId).orElseThrow(() -> new IntrouvableException("PASS IAE"));
  }

  /** The people the current SIAE hired on a PASS; one more than the page holds tells of a next. */
  @Transactional(readOnly = true)
  public List<Salarie> salaries(UUID siaeId, FiltreSalaries filtre, Acteur acteur) {
    return dressed(visibles.salaries(siaeId, filtre), acteur);
  }

  /** All of them, to take out. */
  public LignesExport<?, Salarie> lignes(UUID siaeId, FiltreSalaries filtre, Acteur acteur) {
    return new LignesExport<>(visibles.all(siaeId, filtre), lignes -> dressed(lignes, acteur));
  }

  private List<Salarie> dressed(List<Salarie.Ligne> lignes, Acteur acteur) {
    Map<UUID, Identite> noms =
        candidats.identitesOf(lignes.stream().map(Salarie.Ligne::candidatId).toList(), acteur);
    Map<UUID, PassIae> pass = passIaes.findAll(lignes.stream().map(Salarie.Ligne::passId).toList());
    return lignes.stream()
        .map(
            ligne ->
                new Salarie(
                    Objects.requireNonNull(noms.get(ligne.candidatId())).nomComplet(),
                    Objects.requireNonNull(pass.get(ligne.passId())),
                    ligne))
        .toList();
  }

  /** How many people the current SIAE employs on a PASS, and how many of their PASS end soon. */
  @Transactional(readOnly = true)
  public CompteSalaries comptes(UUID siaeId, LocalDate today) {
    return visibles.comptes(siaeId, today);
  }

  private static boolean isMine(TacheOuverte tache, Acteur acteur) {
    UUID organisation = tache.organisationId();
    return tache.isOuverte() && organisation != null && acteur.isMembreOf(organisation);
  }

  private static List<Mouvement> mouvements(List<EvenementPass> evenements) {
    List<Mouvement> mouvements = new ArrayList<>();
    @Nullable LocalDate before = null;
    for (EvenementPass e : evenements) {
      Long jours =
          before == null || e.nature() == NatureEvenement.DEBUT_DEPLACE
              ? null
              : ChronoUnit.DAYS.between(before, e.fin());
      mouvements.add(
          new Mouvement(e.le(), e.nature().libelle(), e.par(), jours, e.debut(), e.fin()));
      before = e.fin();
    }
    return mouvements;
  }
}
