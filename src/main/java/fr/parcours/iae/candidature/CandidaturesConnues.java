package fr.parcours.iae.candidature;

import fr.parcours.iae.organisation.CandidatureAnterieure;
import fr.parcours.iae.organisation.CandidaturesAnterieures;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.ClockConfiguration;
import fr.parcours.iae.shared.Ecrit;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last candidature of a person at each SIAE, one in hand before any other. That one is in hand,
 * or was sent within the day, is told to whoever is about to send another; how it stands, or ended,
 * only to those who sent it, who received it, and to the person.
 */
@Component
class CandidaturesConnues implements CandidaturesAnterieures {

  /** A refusal older than that says nothing of today. */
  private static final Duration RECENT = Duration.ofDays(90);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy à HH:mm", Locale.FRANCE);

  private final JdbcClient jdbc;
  private final Clock clock;

  CandidaturesConnues(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Ligne(
      UUID id,
      UUID siaeId,
      EtatCandidature etat,
      OffsetDateTime deposeeLe,
      @Nullable OffsetDateTime traiteeLe,
      OffsetDateTime derniereLe,
      boolean connue) {}

  @Override
  public Map<UUID, CandidatureAnterieure> of(
      UUID candidatId, Collection<UUID> siae, Acteur acteur) {
    Map<UUID, CandidatureAnterieure> found = new HashMap<>();
    if (siae.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select distinct on (c.siae_id) c.id, c.siae_id, c.etat, c.deposee_le, c.traitee_le,
              max(c.deposee_le) over (partition by c.siae_id) as derniere_le,
              coalesce(c.candidat_id = :moiCandidat or c.siae_id = :organisation
                or c.expediteur_organisation_id = :organisation
                or (c.expediteur_organisation_id is null and c.expediteur_id = :moi), false) as connue
            from candidature c
            where c.candidat_id = :candidat and c.siae_id in (:siae)
            order by c.siae_id, (c.etat in (:enCours)) desc, c.deposee_le desc
            """)
        .param("candidat", candidatId)
        .param("siae", siae)
        .param("enCours", EtatCandidature.EN_COURS.stream().map(Enum::name).toList())
        .param("moiCandidat", acteur.candidatId())
        .param("organisation", acteur.organisationId())
        .param("moi", acteur.utilisateurId())
        .query(Ligne.class)
        .list()
        .forEach(ligne -> said(ligne, acteur).ifPresent(said -> found.put(ligne.siaeId(), said)));
    return found;
  }

  private Optional<CandidatureAnterieure> said(Ligne ligne, Acteur acteur) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    boolean tropRecente =
        DoublonCandidatureRule.verdict(
                Duration.between(ligne.derniereLe(), now), acteur.isMembreOf(ligne.siaeId()))
            .refus()
            .isPresent();
    boolean enCours = ligne.etat().isEnCours();
    if (!tropRecente && !enCours && !(ligne.connue() && isWorthSaying(ligne, now))) {
      return Optional.empty();
    }
    String phrase =
        tropRecente
            ? tooRecent(ligne, acteur)
            : enCours ? inHand(ligne, acteur) : ended(ligne, acteur);
    return Optional.of(
        new CandidatureAnterieure(enCours, tropRecente, phrase, page(ligne, acteur)));
  }

  private static boolean isWorthSaying(Ligne ligne, OffsetDateTime now) {
    OffsetDateTime traitee = ligne.traiteeLe();
    return switch (ligne.etat()) {
      case VIVIER -> true;
      case REFUSEE -> traitee != null && traitee.isAfter(now.minus(RECENT));
      default -> false;
    };
  }

  private static String tooRecent(Ligne ligne, Acteur acteur) {
    return (acteur.isCandidat() ? "Vous y avez déjà candidaté" : "Une candidature y a été envoyée")
        + " il y a moins de 24 heures : une autre sera possible le "
        + ligne
            .derniereLe()
            .plus(DoublonCandidatureRule.DELAI)
            .atZoneSameInstant(ClockConfiguration.PARIS)
            .format(MOMENT)
        + ".";
  }

  private static String inHand(Ligne ligne, Acteur acteur) {
    return (acteur.isCandidat() ? "Vous y avez déjà" : "Cette personne y a déjà")
        + " une candidature en cours, envoyée le "
        + day(ligne.deposeeLe())
        + (ligne.connue() ? " (" + ligne.etat().libelle() + ")." : ".");
  }

  private static String ended(Ligne ligne, Acteur acteur) {
    return (acteur.isCandidat() ? "Votre candidature du " : "Sa candidature du ")
        + day(ligne.deposeeLe())
        + (ligne.traiteeLe() == null
            ? " y est gardée dans le vivier."
            : " y a été refusée le " + day(ligne.traiteeLe()) + ".");
  }

  private static @Nullable String page(Ligne ligne, Acteur acteur) {
    return ligne.connue()
        ? (acteur.isCandidat() ? "/mon-parcours/" : "/dossiers/") + ligne.id()
        : null;
  }

  private static String day(OffsetDateTime moment) {
    return Ecrit.jour(moment.atZoneSameInstant(ClockConfiguration.PARIS).toLocalDate());
  }
}
