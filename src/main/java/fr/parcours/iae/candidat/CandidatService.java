package fr.parcours.iae.candidat;

import fr.parcours.iae.candidat.EcritureCandidat.Fiche;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ConflitException;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and keeps the files of people: looks a person up before it makes a second file. */
@Service
public class CandidatService {

  private final Candidats candidats;
  private final EcritureCandidat ecriture;
  private final CoffreNir coffre;
  private final RechercheCandidat recherche;
  private final Clock clock;

  CandidatService(
      Candidats candidats,
      EcritureCandidat ecriture,
      CoffreNir coffre,
      RechercheCandidat recherche,
      Clock clock) {
    this.candidats = candidats;
    this.ecriture = ecriture;
    this.coffre = coffre;
    this.recherche = recherche;
    this.clock = clock;
  }

  /** Takes the person's row until the transaction ends: person, then PASS, then candidature. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lockForUpdate(UUID id) {
    if (!ecriture.verrouiller(id)) {
      throw new IntrouvableException("Ce dossier n’existe pas.");
    }
  }

  @Transactional(readOnly = true)
  public Optional<UUID> findByNir(Nir nir) {
    return coffre.findCandidat(nir);
  }

  /** Whether the file is of somebody of this name, however it is written. */
  @Transactional(readOnly = true)
  public boolean isNamed(UUID id, EtatCivil etatCivil) {
    return candidats.isNamed(id, etatCivil);
  }

  /** The number itself, for the rules that compare it and for the ASP; never for a page. */
  @Transactional(readOnly = true)
  public Optional<Nir> nirOf(UUID id) {
    return coffre.find(id);
  }

  /** Opens a file, unless the person already has one; the same form sent again finds the first. */
  @Transactional
  public Resultat<UUID> create(CreateCandidat command, Acteur acteur) {
    ecriture.serialiser(command.etatCivil());
    UUID cle = command.cleDepot();
    return Optional.ofNullable(cle)
        .flatMap(c -> ecriture.ouvertPar(c, acteur.utilisateurId()))
        .map(Resultat::fait)
        .orElseGet(() -> open(command, acteur));
  }

  private Resultat<UUID> open(CreateCandidat command, Acteur acteur) {
    return nir(command.identifiants())
        .flatMap(
            nir ->
                verifie(command.etatCivil(), command.identifiants(), nir.orElse(null))
                    .or(() -> recherche.dejaConnu(command, nir.orElse(null), acteur))
                    .<Resultat<UUID>>map(Resultat::refuse)
                    .orElseGet(() -> Resultat.fait(ouvrir(command, nir.orElse(null), acteur))));
  }

  /** A file that may be the one of the person being typed. */
  public record Homonyme(UUID id, boolean nirConnu, LocalDate ouvertLe) {}

  /** Those of the same name and birth date, when one of the two has no number. */
  @Transactional(readOnly = true)
  public List<Homonyme> homonymes(CreateCandidat command) {
    return recherche.possibles(command.etatCivil(), typed(command)).stream()
        .map(id -> new Homonyme(id, candidats.identiteOf(id).nirPresent(), candidats.openedOn(id)))
        .toList();
  }

  /**
   * The person is one of those: their file is used, and completed with what it did not say by
   * whoever may write in it.
   *
   * @throws IntrouvableException when the file is not of that name and birth date
   */
  @Transactional
  public Resultat<UUID> recognise(UUID id, CreateCandidat command, Acteur acteur) {
    lockForUpdate(id);
    if (!recherche.possibles(command.etatCivil(), typed(command)).contains(id)) {
      throw new IntrouvableException("Ce dossier n’existe pas.");
    }
    Identite connue = candidats.identiteOf(id);
    if (!VisibiliteCandidat.isPleine(acteur, id, connue.creePar())) {
      return Resultat.fait(id);
    }
    CompleteIdentite saisie =
        new CompleteIdentite(
            command.etatCivil().civilite(),
            command.etatCivil().dateNaissance(),
            command.identifiants());
    return update(id, FusionIdentite.de(connue, saisie), acteur);
  }

  private static @Nullable Nir typed(CreateCandidat command) {
    return nir(command.identifiants()).refus().isPresent()
        ? null
        : nir(command.identifiants()).orElseThrow().orElse(null);
  }

  /** Replaces what the file says. */
  @Transactional
  public Resultat<UUID> update(UUID id, UpdateCandidat command, Acteur acteur) {
    lockForUpdate(id);
    Identite actuelle = candidats.identiteOf(id);
    if (!VisibiliteCandidat.isPleine(acteur, id, actuelle.creePar())) {
      throw new IntrouvableException("Ce dossier n’existe pas.");
    }
    return nir(command.identifiants())
        .flatMap(saisi -> modifier(actuelle, command, saisi.orElse(null), acteur));
  }

  /**
   * How to reach the person, and where they live; the address of their account stays as it is.
   *
   * @throws IntrouvableException for whoever may not read the file in full
   */
  @Transactional
  public void reach(UUID id, Coordonnees coordonnees, Acteur acteur) {
    lockForUpdate(id);
    Identite actuelle = candidats.identiteOf(id);
    if (!VisibiliteCandidat.isPleine(acteur, id, actuelle.creePar())) {
      throw new IntrouvableException("Ce dossier n’existe pas.");
    }
    ecriture.joindre(id, coordonnees, maintenant());
  }

  /** Fills in what the file does not say yet. */
  @Transactional
  public Resultat<UUID> complete(UUID id, CompleteIdentite command, Acteur acteur) {
    return update(id, FusionIdentite.de(candidats.identiteOf(id), command), acteur);
  }

  private Resultat<UUID> modifier(
      Identite actuelle, UpdateCandidat command, @Nullable Nir saisi, Acteur acteur) {
    Nir connu = actuelle.nirPresent() ? coffre.find(actuelle.id()).orElse(null) : null;
    Nir retenu = saisi == null && command.identifiants().motifAbsenceNir() == null ? connu : saisi;
    boolean change = connu != null && !connu.equals(retenu);
    if (change && !acteur.isSupport()) {
      return Resultat.refuse(
          Refus.saisie(
              "NIR_DEJA_RENSEIGNE",
              "Le numéro de ce dossier ne peut être changé que par le support."));
    }
    return verifie(command.etatCivil(), command.identifiants(), retenu)
        .or(() -> saisi == null ? Optional.empty() : recherche.prisParUnAutre(saisi, actuelle.id()))
        .<Resultat<UUID>>map(Resultat::refuse)
        .orElseGet(() -> Resultat.fait(ecrire(actuelle.id(), command, connu, retenu)));
  }

  private UUID ecrire(UUID id, UpdateCandidat command, @Nullable Nir connu, @Nullable Nir retenu) {
    ecriture.modifier(
        id,
        new Fiche(
            command.etatCivil(), command.coordonnees(), command.identifiants(), retenu != null),
        maintenant());
    if (connu != null && !connu.equals(retenu)) {
      coffre.retirer(id);
    }
    if (retenu != null && !retenu.equals(connu)) {
      deposer(id, retenu);
    }
    return id;
  }

  private UUID ouvrir(CreateCandidat command, @Nullable Nir nir, Acteur acteur) {
    UUID id = Uuids.v7();
    ecriture.inserer(
        id,
        new Fiche(command.etatCivil(), command.coordonnees(), command.identifiants(), nir != null),
        acteur,
        maintenant(),
        command.cleDepot());
    if (nir != null) {
      deposer(id, nir);
    }
    return id;
  }

  private void deposer(UUID id, Nir nir) {
    if (!coffre.deposer(id, nir)) {
      throw new ConflitException(
          "NIR_DEJA_UTILISE", "Un dossier vient d’être ouvert avec ce numéro : recherchez-le.");
    }
  }

  private Optional<Refus> verifie(
      EtatCivil etatCivil, Identifiants identifiants, @Nullable Nir nir) {
    return ControleCandidat.verdict(etatCivil, identifiants, nir, LocalDate.now(clock)).refus();
  }

  private static Resultat<Optional<Nir>> nir(Identifiants identifiants) {
    String saisie = identifiants.nir();
    return saisie == null ? Resultat.fait(Optional.empty()) : Nir.of(saisie).map(Optional::of);
  }

  private OffsetDateTime maintenant() {
    return OffsetDateTime.now(clock);
  }
}
