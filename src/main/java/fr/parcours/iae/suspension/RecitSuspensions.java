package fr.parcours.iae.suspension;

import fr.parcours.iae.recit.Attendu;
import fr.parcours.iae.recit.Cas;
import fr.parcours.iae.recit.Evenement;
import fr.parcours.iae.recit.Recit;
import fr.parcours.iae.recit.Suite;
import fr.parcours.iae.recit.Theme;
import fr.parcours.iae.regles.BaseLegale;
import fr.parcours.iae.regles.MotifSuspension;
import fr.parcours.iae.shared.Ecrit;
import fr.parcours.iae.shared.MemoireTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The days on which the PASS stops and runs again. Why is told to the SIAE that suspended and to
 * the person only: an illness or a sentence is nobody else's to read.
 */
@Component
class RecitSuspensions implements Recit, Suite {

  private record Ligne(
      LocalDate debut, LocalDate fin, MotifSuspension motif, UUID siaeId, String siae) {}

  /** Past and future are told from the same rows. */
  private record Lues(Cas cas) {}

  private final JdbcClient jdbc;
  private final MemoireTransaction memoire;

  RecitSuspensions(JdbcClient jdbc, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.memoire = memoire;
  }

  @Override
  public List<Evenement> evenements(Cas cas) {
    return lues(cas).stream()
        .flatMap(
            s ->
                Stream.of(
                    Evenement.on(
                            s.debut(), Theme.SUSPENSION, "Premier jour de la suspension du PASS")
                        .detail(
                            "Jusqu’au %s, %s.%s"
                                .formatted(Ecrit.jour(s.fin()), s.siae(), motif(s, cas)))
                        .base(BaseLegale.PARCOURS),
                    Evenement.on(s.fin().plusDays(1), Theme.SUSPENSION, "Le PASS court à nouveau")))
        .filter(e -> !e.jour().isAfter(cas.aujourdhui()))
        .toList();
  }

  @Override
  public List<Attendu> attendus(Cas cas) {
    LocalDate today = cas.aujourdhui();
    List<Attendu> attendus = new ArrayList<>();
    for (Ligne s : lues(cas)) {
      if (s.debut().isAfter(today)) {
        attendus.add(
            Attendu.comes("Début de la suspension du PASS", s.siae(), s.debut(), blank(s, cas)));
      }
      if (!s.fin().isBefore(today)) {
        attendus.add(
            Attendu.comes(
                "Fin de la suspension : le PASS court à nouveau",
                "La plateforme",
                s.fin().plusDays(1),
                blank(s, cas)));
      }
    }
    return attendus;
  }

  private List<Ligne> lues(Cas cas) {
    return memoire.once(new Lues(cas), () -> read(cas));
  }

  private List<Ligne> read(Cas cas) {
    return cas.passId() == null
        ? List.of()
        : jdbc.sql(
                """
                select s.debut, s.fin, s.motif, s.siae_id, o.nom as siae
                from suspension s join organisation o on o.id = s.siae_id
                where s.pass_id = :pass
                """)
            .param("pass", cas.passId())
            .query(Ligne.class)
            .list();
  }

  private static @Nullable String blank(Ligne s, Cas cas) {
    String motif = motif(s, cas).strip();
    return motif.isEmpty() ? null : motif;
  }

  private static String motif(Ligne s, Cas cas) {
    return cas.isConfidentDe(s.siaeId()) ? " Motif : " + libelle(s.motif()) + "." : "";
  }

  /** Short words; those offered to choose from are in the table {@code motifs-suspension}. */
  private static String libelle(MotifSuspension motif) {
    return switch (motif) {
      case CONTRACT_SUSPENDED -> "contrat de travail suspendu";
      case CONTRACT_BROKEN -> "contrat de travail rompu";
      case FINISHED_CONTRACT -> "contrat de travail terminé";
      case APPROVAL_BETWEEN_CTA_MEMBERS -> "convenu entre les membres du comité technique";
      case CONTRAT_PASSERELLE -> "contrat passerelle";
      case SICKNESS -> "longue maladie";
      case MATERNITY -> "congé de maternité";
      case INCARCERATION -> "incarcération";
      case TRIAL_OUTSIDE_IAE -> "période d’essai hors de l’insertion";
      case DETOXIFICATION -> "cure";
      case FORCE_MAJEURE -> "force majeure";
    };
  }
}
