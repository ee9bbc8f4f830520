package fr.parcours.iae.echangeasp;

import fr.parcours.iae.asp.Decoupage;
import fr.parcours.iae.asp.Ecrivain;
import fr.parcours.iae.asp.LecteurRetour;
import fr.parcours.iae.asp.LectureRetour;
import fr.parcours.iae.asp.Ligne;
import fr.parcours.iae.asp.LigneRetour;
import fr.parcours.iae.asp.Limites;
import fr.parcours.iae.asp.NomLot;
import fr.parcours.iae.fichesalarie.EnvoiFichesService;
import fr.parcours.iae.fichesalarie.EnvoiFichesService.Prise;
import fr.parcours.iae.referentiel.CodeAsp;
import fr.parcours.iae.referentiel.CodesAsp;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.Refus;
import fr.parcours.iae.shared.Resultat;
import fr.parcours.iae.shared.Uuids;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes files of what waits, notes that they left, applies what comes back. Each is one
 * transaction: a file's bytes and the fiches it carries are written together before anything
 * leaves; an answer is applied whole or put aside whole.
 */
@Service
public class LotService {

  private final Lots lots;
  private final EnvoiFichesService fiches;
  private final EchangeProcess process;
  private final CodesAsp codes;
  private final Clock clock;

  LotService(
      Lots lots, EnvoiFichesService fiches, EchangeProcess process, CodesAsp codes, Clock clock) {
    this.lots = lots;
    this.fiches = fiches;
    this.process = process;
    this.codes = codes;
    this.clock = clock;
  }

  /** One file of what waits, with the instance that deposits it; none when nothing waits. */
  @Transactional
  public Optional<NomLot> prepare(Ligne.Mouvement mouvement) {
    List<Prise> attente = fiches.take(mouvement, Limites.LIGNES);
    if (attente.isEmpty()) {
      return Optional.empty();
    }
    Ecrivain ecrivain = new Ecrivain(groupesDePays());
    List<Prise> partent =
        Decoupage.prochain(attente, Limites.LIGNES, prise -> ecrivain.taille(prise.ligne()));
    byte[] octets = ecrivain.fichier(partent.stream().map(Prise::ligne).toList()).orElseThrow();
    NomLot nom = lots.freeName();
    UUID id = Uuids.v7();
    lots.insert(id, nom, mouvement, octets, sha256(octets), partent.size());
    for (int i = 0; i < partent.size(); i++) {
      Prise prise = partent.get(i);
      lots.insert(
          id,
          new Lots.LigneDeLot(
              i + 1,
              prise.ficheId(),
              prise.mouvementId(),
              prise.ligne().personne().passDebut(),
              prise.ligne().personne().passFin(),
              null),
          prise.ligne().personne().idItou());
    }
    process.deposit(id);
    return Optional.of(nom);
  }

  /** A file still to leave. */
  public record ADeposer(String nom, byte[] octets) {}

  @Transactional(readOnly = true)
  public Optional<ADeposer> toDeposit(UUID lotId) {
    return lots.find(lotId)
        .filter(lot -> lot.etat() == Lot.Etat.PREPARE)
        .map(lot -> new ADeposer(lot.nom(), lots.bytes(lotId).orElseThrow()));
  }

  /** The ASP holds the file: its fiches are sent. */
  @Transactional
  public void deposited(UUID lotId) {
    Lot lot = lots.lock(lotId).orElseThrow();
    if (lot.etat() != Lot.Etat.PREPARE) {
      return;
    }
    lots.deposited(lotId);
    lots.lines(lotId).stream()
        // A line answered already is the past of its fiche, which may have been corrected since.
        .filter(l -> l.repondueLe() == null)
        .sorted(Comparator.comparing(Lots.LigneDeLot::ficheId))
        .forEach(l -> fiches.sent(l.ficheId(), l.mouvementId(), l.passDebut(), l.passFin()));
  }

  /** Names of the answers awaited. */
  @Transactional(readOnly = true)
  public List<String> awaited() {
    return lots.awaited().stream().map(lot -> new NomLot(lot.nom()).retour()).toList();
  }

  /** It left and nobody answered: the same bytes leave again, under the same name. */
  @Transactional
  public Resultat<String> depositAgain(UUID lotId, Acteur acteur) {
    Lot lot = lots.lock(lotId).orElseThrow(() -> new IntrouvableException("fichier"));
    if (lots.bytes(lotId).isEmpty()) {
      return Resultat.refuse(
          Refus.saisie(
              "FICHIER_OUBLIE",
              "Le contenu de ce fichier n’est plus gardé : il ne peut pas repartir."));
    }
    if (!lot.isSansReponse(OffsetDateTime.now(clock))) {
      return Resultat.refuse(
          Refus.saisie(
              "REPONSE_ATTENDUE",
              "Ce fichier attend encore sa réponse, ou l’a déjà reçue : il ne peut pas repartir."));
    }
    lots.prepareAgain(lotId, acteur.utilisateurId());
    process.deposit(lotId);
    return Resultat.fait(lot.nom());
  }

  /** Applies a file of answers; false when it must stay where it was found. */
  @Transactional
  public boolean receive(String nom, byte[] octets) {
    LectureRetour lecture = LecteurRetour.lire(nom, octets);
    if (lecture instanceof LectureRetour.Lu lu) {
      Optional<Lot> lot = lots.lock(lu.lot());
      Optional<String> cause =
          lot.isEmpty() ? Optional.of("LOT_INCONNU") : contradiction(lot.get(), lu.lignes());
      if (cause.isPresent()) {
        lots.keep(nom, sha256(octets), octets, cause.get());
        return false;
      }
      // An answer proves that the file arrived, whatever became of our conversation.
      deposited(lot.orElseThrow().id());
      apply(lot.get(), lu.lignes());
      lots.keep(nom, sha256(octets), octets, null);
      return true;
    }
    if (lecture instanceof LectureRetour.Illisible illisible) {
      byte[] head = octets.length > LecteurRetour.OCTETS ? new byte[0] : octets;
      lots.keep(nom, sha256(octets), head, illisible.cause());
    }
    return false;
  }

  /** Reads again what was put aside, once its cause is lifted; the cause that remains otherwise. */
  @Transactional
  public Resultat<String> readAgain(UUID retourId, Acteur acteur) {
    Lots.Ecarte ecarte =
        lots.findQuarantined(retourId).orElseThrow(() -> new IntrouvableException("réponse"));
    byte[] octets = ecarte.octets();
    if (octets == null || octets.length == 0) {
      return Resultat.refuse(
          Refus.saisie("REPONSE_NON_GARDEE", "Le contenu de cette réponse n’a pas été gardé."));
    }
    lots.noteReading(retourId, acteur.utilisateurId());
    return receive(ecarte.nom(), octets)
        ? Resultat.fait(ecarte.nom())
        : Resultat.refuse(
            Refus.saisie(
                "REPONSE_TOUJOURS_ECARTEE",
                "Cette réponse ne peut toujours pas être appliquée : rien n’a changé."));
  }

  /** A line we never sent, or of somebody else: the file is not about what we think. */
  private Optional<String> contradiction(Lot lot, List<LigneRetour> retours) {
    Map<Integer, String> envoyes = lots.passNumbers(lot.id());
    for (LigneRetour retour : retours) {
      String numero = envoyes.get(retour.numLigne());
      if (numero == null || retour.mouvement() != lot.mouvement()) {
        return Optional.of("LIGNE_INCONNUE");
      }
      if (!retour.numeroPass().isEmpty() && !retour.numeroPass().equals(numero)) {
        return Optional.of("LIGNE_D_UNE_AUTRE_PERSONNE");
      }
    }
    return Optional.empty();
  }

  /** A line told twice changes nothing. */
  private void apply(Lot lot, List<LigneRetour> retours) {
    Map<Integer, LigneRetour> parLigne =
        retours.stream().collect(Collectors.toMap(LigneRetour::numLigne, Function.identity()));
    List<Lots.LigneDeLot> lignes =
        lots.lines(lot.id()).stream()
            .filter(l -> l.repondueLe() == null && parLigne.containsKey(l.numLigne()))
            .sorted(Comparator.comparing(Lots.LigneDeLot::ficheId))
            .toList();
    for (Lots.LigneDeLot ligne : lignes) {
      LigneRetour retour = Objects.requireNonNull(parLigne.get(ligne.numLigne()));
      lots.answered(lot.id(), ligne.numLigne(), retour.code(), retour.libelle());
      if (ligne.mouvementId() == null) {
        fiches.answered(ligne.ficheId(), retour.code(), retour.libelle());
      } else {
        fiches.movementAnswered(ligne.mouvementId(), retour.code(), retour.libelle());
      }
    }
    lots.closeIfAnswered(lot.id());
  }

  private Function<String, String> groupesDePays() {
    Map<String, String> groupes =
        codes.list("PAYS", LocalDate.now(clock)).stream()
            .filter(p -> p.groupe() != null)
            .collect(Collectors.toMap(CodeAsp::code, CodeAsp::groupe, (first, again) -> first));
    return pays -> groupes.getOrDefault(pays, "3");
  }

  static String sha256(byte[] octets) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
