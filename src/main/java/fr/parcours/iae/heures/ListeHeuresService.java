package fr.parcours.iae.heures;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.export.RequeteExport;
import fr.parcours.iae.regles.CompteurHeures;
import fr.parcours.iae.shared.Acteur;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people a SIAE employs in a month, with the hours declared for them. */
@Service
public class ListeHeuresService {

  /**
   * A hire that covers the month.
   *
   * @param heures hours declared for the month; none when nothing was
   */
  public record Ligne(
      UUID passId,
      UUID candidatId,
      @Nullable String poste,
      @Nullable BigDecimal heuresHebdomadaires,
      @Nullable BigDecimal heures) {}

  /**
   * The same with names.
   *
   * @param compteur hours in enterprises; none outside an association intermédiaire
   */
  public record Salarie(String personne, Ligne ligne, @Nullable CompteurHeures compteur) {}

  /** How many people the month has, and for how many nothing was declared. */
  public record Total(int salaries, int aDeclarer) {}

  private static final String DU_MOIS =
      """
       from embauche e
      left join lateral (
        select sum(h.heures) as heures from heures_mois h
        where h.candidature_id = e.candidature_id and h.mois = :mois and h.remplacee_le is null) d on true
      where e.siae_id = :siae and e.etat = 'CONCLUE' and e.pass_id is not null
        and e.debut < :apres and (e.fin is null or e.fin >= :mois)
      """;

  private final JdbcClient jdbc;
  private final Candidats candidats;
  private final HeuresService heures;
  private final Clock clock;

  ListeHeuresService(JdbcClient jdbc, Candidats candidats, HeuresService heures, Clock clock) {
    this.jdbc = jdbc;
    this.candidats = candidats;
    this.heures = heures;
    this.clock = clock;
  }

  /** One more than the page holds tells of a next one; those nothing is declared for come first. */
  @Transactional(readOnly = true)
  public List<Salarie> list(UUID siaeId, YearMonth mois, int taille, int page, Acteur acteur) {
    return dressed(all(siaeId, mois).page(jdbc, taille, page), siaeId, acteur);
  }

  /** All of them, to take out. */
  public LignesExport<?, Salarie> lignes(UUID siaeId, YearMonth mois, Acteur acteur) {
    return new LignesExport<>(all(siaeId, mois), lignes -> dressed(lignes, siaeId, acteur));
  }

  @Transactional(readOnly = true)
  public Total total(UUID siaeId, YearMonth mois) {
    return jdbc.sql(
            "select count(*) as salaries, count(*) filter (where d.heures is null) as a_declarer"
                + DU_MOIS)
        .params(params(siaeId, mois))
        .query(Total.class)
        .single();
  }

  private RequeteExport<Ligne> all(UUID siaeId, YearMonth mois) {
    return RequeteExport.of(
        "select e.pass_id, e.candidat_id, e.poste, e.heures_hebdomadaires, d.heures"
            + DU_MOIS
            + " order by d.heures is not null, e.debut, e.candidature_id",
        params(siaeId, mois),
        Ligne.class);
  }

  private List<Salarie> dressed(List<Ligne> lignes, UUID siaeId, Acteur acteur) {
    Map<UUID, Identite> noms =
        candidats.identitesOf(lignes.stream().map(Ligne::candidatId).toList(), acteur);
    LocalDate today = LocalDate.now(clock);
    return lignes.stream()
        .map(
            l ->
                new Salarie(
                    Objects.requireNonNull(noms.get(l.candidatId())).nomComplet(),
                    l,
                    heures.compteur(l.candidatId(), siaeId, today).orElse(null)))
        .toList();
  }

  private static Map<String, Object> params(UUID siaeId, YearMonth mois) {
    return Map.of("siae", siaeId, "mois", mois.atDay(1), "apres", mois.plusMonths(1).atDay(1));
  }
}
