package fr.parcours.iae.echangeasp;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The exchange as administrators watch it: what waits, since when, what left, what was put aside.
 */
@Service
public class SuiviEchangeService {

  private static final int MONTRES = 50;

  /**
   * The exchange now.
   *
   * @param fiches completed ones that the ASP has not taken yet
   * @param plusAncienne since when the oldest of them waits
   * @param mouvements new dates still to tell
   * @param sansReponse files deposited whose answer is awaited
   * @param creneaux when files leave, in words
   */
  public record Etat(
      long fiches,
      @Nullable OffsetDateTime plusAncienne,
      long mouvements,
      int sansReponse,
      String creneaux,
      List<Envoye> lots,
      List<Ecarte> ecartes) {}

  /**
   * A file that left.
   *
   * @param sansReponse so long ago that it may be deposited again
   */
  public record Envoye(Lot lot, boolean sansReponse) {}

  /** A file of answers put aside whole, and why in words. */
  public record Ecarte(UUID id, String nom, String cause, OffsetDateTime le, boolean relisible) {}

  private static final String CRENEAUX =
      "Un fichier de créations et un fichier de modifications au plus à chaque créneau :"
          + " toutes les deux heures de 8 h 55 à 18 h 55 (temps universel), du lundi au vendredi.";
  private static final String SANS_CALENDRIER =
      "Dans cette démonstration, les fichiers partent chaque minute et l’ASP répond en trente"
          + " secondes.";

  private final Lots lots;
  private final AspProperties asp;
  private final Clock clock;

  SuiviEchangeService(Lots lots, AspProperties asp, Clock clock) {
    this.clock = clock;
    this.lots = lots;
    this.asp = asp;
  }

  @Transactional(readOnly = true)
  public Etat etat() {
    Lots.Arriere arriere = lots.backlog();
    return new Etat(
        arriere.fiches(),
        arriere.plusAncienne(),
        arriere.mouvements(),
        lots.awaited().size(),
        asp.sansCalendrier() ? SANS_CALENDRIER : CRENEAUX,
        lots.latest(MONTRES).stream()
            .map(lot -> new Envoye(lot, lot.isSansReponse(OffsetDateTime.now(clock))))
            .toList(),
        lots.quarantine(MONTRES).stream()
            .map(
                r ->
                    new Ecarte(
                        r.id(), r.nom(), phrase(String.valueOf(r.cause())), r.recuLe(), r.garde()))
            .toList());
  }

  private static String phrase(String cause) {
    return switch (cause) {
      case "LOT_INCONNU" -> "Cette réponse ne correspond à aucun fichier déposé par la plateforme.";
      case "ENCODAGE" -> "Le fichier n’est pas en UTF-8.";
      case "TROP_GROS" -> "Le fichier est trop gros pour être une réponse.";
      case "LIGNE_CONTRADICTOIRE" -> "Le fichier dit deux choses d’une même ligne.";
      case "TROP_DE_LIGNES" -> "Le fichier porte plus de 700 lignes.";
      case "NUMERO_DE_LIGNE", "TYPE_DE_MOUVEMENT", "CODE_DE_TRAITEMENT" ->
          "Une ligne du fichier n’est pas conforme (" + cause + ").";
      case "LIGNE_INCONNUE" ->
          "Une ligne du fichier n’est pas de celles que la plateforme a envoyées.";
      case "LIGNE_D_UNE_AUTRE_PERSONNE" ->
          "Une ligne du fichier porte le PASS IAE d’une autre personne que celle envoyée.";
      case "CARACTERE_INTERDIT" -> "Le fichier contient un caractère qui ne s’écrit pas.";
      case "SANS_LIGNES" -> "Le fichier ne contient aucune réponse.";
      case "NOM_SANS_DATE" -> "Le nom du fichier ne porte pas de date.";
      default -> "Le fichier est coupé ou illisible.";
    };
  }
}
