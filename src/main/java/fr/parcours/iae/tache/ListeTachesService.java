package fr.parcours.iae.tache;

import fr.parcours.iae.candidat.Candidats;
import fr.parcours.iae.candidat.Identite;
import fr.parcours.iae.export.LignesExport;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.IntrouvableException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mes tâches: the list of the current organisation, or of the support. */
@Service
public class ListeTachesService {

  private final LecturesTaches lectures;
  private final Candidats candidats;
  private final EtiquetteService etiquettes;
  private final VueEnregistreeService vues;
  private final JdbcClient jdbc;
  private final Clock clock;

  ListeTachesService(
      LecturesTaches lectures,
      Candidats candidats,
      EtiquetteService etiquettes,
      VueEnregistreeService vues,
      JdbcClient jdbc,
      Clock clock) {
    this.lectures = lectures;
    this.candidats = candidats;
    this.etiquettes = etiquettes;
    this.vues = vues;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All that the page of the list shows, read in one transaction. */
  public record Ouverte(
      PageTaches page,
      CompteTaches comptes,
      List<MembreTaches> membres,
      List<Etiquette> etiquettes,
      List<VueEnregistree> vues,
      String repere) {}

  /** The list as it is opened. */
  @Transactional(readOnly = true)
  public Ouverte open(Acteur acteur, FiltreTaches filtre) {
    Changement etat = etat(acteur, filtre);
    return new Ouverte(
        page(acteur, filtre),
        etat.comptes(),
        members(acteur),
        etiquettes.of(acteur),
        vues.of(acteur),
        etat.repere());
  }

  /** A page; whoever has no organisation and is not the support has an empty list. */
  @Transactional(readOnly = true)
  public PageTaches page(Acteur acteur, FiltreTaches filtre) {
    if (!mayList(acteur)) {
      return new PageTaches(List.of(), false, false);
    }
    List<LecturesTaches.Lue> lues = lectures.rows(regard(acteur), filtre);
    if (lues.isEmpty() && filtre.borne() != null) {
      // The last row of the last page was done, or what it follows is not of this list.
      return page(acteur, filtre.after(null, filtre.taille()));
    }
    boolean reste = lues.size() > filtre.taille();
    List<LecturesTaches.Lue> montrees =
        new ArrayList<>(lues.subList(0, Math.min(filtre.taille(), lues.size())));
    if (filtre.avant()) {
      Collections.reverse(montrees);
    }
    boolean bornee = filtre.borne() != null;
    return new PageTaches(
        named(montrees, acteur), filtre.avant() ? reste : bornee, filtre.avant() ? bornee : reste);
  }

  /** The whole list, to take out; whoever has no list has nothing to take. */
  @Transactional(readOnly = true)
  public LignesExport<?, LigneTache> lignes(Acteur acteur, FiltreTaches filtre) {
    if (!mayList(acteur)) {
      throw new IntrouvableException("liste");
    }
    return new LignesExport<>(lectures.all(regard(acteur), filtre), lues -> named(lues, acteur));
  }

  @Transactional(readOnly = true)
  public CompteTaches counts(Acteur acteur) {
    return mayList(acteur) ? lectures.counts(regard(acteur)) : CompteTaches.AUCUNE;
  }

  /**
   * The list as it is now.
   *
   * @param repere equal words, equal list
   */
  public record Changement(CompteTaches comptes, String repere) {}

  /** For who compares the list to what was shown. */
  @Transactional(readOnly = true)
  public Changement etat(Acteur acteur, FiltreTaches filtre) {
    if (!mayList(acteur)) {
      return new Changement(CompteTaches.AUCUNE, "");
    }
    LecturesTaches.Regard regard = regard(acteur);
    boolean entiere =
        filtre.criteres().equals(CriteresTaches.AUCUN)
            && (filtre.texte() == null || filtre.texte().isBlank());
    LecturesTaches.Etat etat =
        entiere
            ? lectures.etat(regard, filtre.vue())
            : new LecturesTaches.Etat(lectures.counts(regard), lectures.repere(regard, filtre));
    OffsetDateTime derniere = etat.repere().derniere();
    return new Changement(
        etat.comptes(),
        "%d.%d.%d"
            .formatted(
                etat.repere().nombre(),
                etat.repere().prises(),
                derniere == null ? 0 : derniere.toInstant().toEpochMilli()));
  }

  /** What waits, by step and by member, and the tasks due soonest, at most so many. */
  @Transactional(readOnly = true)
  public ChargeTaches charge(Acteur acteur, int bientot) {
    if (!mayList(acteur)) {
      return new ChargeTaches(CompteTaches.AUCUNE, List.of(), List.of(), List.of());
    }
    LecturesTaches.Regard regard = regard(acteur);
    return new ChargeTaches(
        lectures.counts(regard),
        lectures.bySteps(regard),
        lectures.byMembers(regard),
        page(acteur, FiltreTaches.first(bientot).withVue(VueTaches.CETTE_SEMAINE)).lignes());
  }

  /** These tasks, done or not, by their id; those of other organisations are left out. */
  @Transactional(readOnly = true)
  public Map<String, LigneTache> ofIds(Acteur acteur, Collection<String> ids) {
    return mayList(acteur)
        ? named(lectures.ofIds(regard(acteur), ids), acteur).stream()
            .collect(Collectors.toMap(LigneTache::id, Function.identity()))
        : Map.of();
  }

  /** The task to do after this one in the same view; the first of the view past its end. */
  @Transactional(readOnly = true)
  public Optional<String> next(Acteur acteur, FiltreTaches filtre, @Nullable String fait) {
    if (!mayList(acteur)) {
      return Optional.empty();
    }
    return first(acteur, filtre.after(fait, 1))
        .or(() -> first(acteur, filtre.after(null, 2)))
        .filter(id -> !id.equals(fait));
  }

  /** Who may take a task here; the support is one desk, where one takes for oneself only. */
  @Transactional(readOnly = true)
  public List<MembreTaches> members(Acteur acteur) {
    UUID organisation = acteur.organisationId();
    return organisation == null
        ? List.of()
        : jdbc.sql(
                """
                select u.id, u.nom_affiche as nom from membre m
                  join utilisateur u on u.id = m.utilisateur_id
                where m.organisation_id = ? and m.actif and u.actif
                order by u.nom_affiche, u.id
                """)
            .param(organisation)
            .query(MembreTaches.class)
            .list();
  }

  private Optional<String> first(Acteur acteur, FiltreTaches filtre) {
    return lectures.rows(regard(acteur), filtre).stream().map(LecturesTaches.Lue::id).findFirst();
  }

  private List<LigneTache> named(List<LecturesTaches.Lue> lues, Acteur acteur) {
    Map<UUID, Identite> gens =
        candidats.identitesOf(
            lues.stream()
                .map(LecturesTaches.Lue::candidatId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()),
            acteur);
    return lues.stream().map(lue -> ligne(lue, gens)).toList();
  }

  private static LigneTache ligne(LecturesTaches.Lue l, Map<UUID, Identite> gens) {
    Identite qui = l.candidatId() == null ? null : gens.get(l.candidatId());
    return new LigneTache(
        l.id(),
        l.dossierId(),
        l.processus(),
        l.etape(),
        l.libelle(),
        l.departement(),
        l.creeeLe(),
        l.echeance(),
        l.aRevoirLe(),
        l.assignee(),
        l.assigneA(),
        l.siae(),
        qui == null ? "Toute la structure" : qui.nomComplet(),
        l.candidatId(),
        l.etiquettes() == null ? List.of() : l.etiquettes().lines().toList());
  }

  private LecturesTaches.Regard regard(Acteur acteur) {
    return new LecturesTaches.Regard(
        acteur.organisationId(),
        acteur.utilisateurId(),
        LocalDate.now(clock),
        candidats.porteeOf(acteur));
  }

  private static boolean mayList(Acteur acteur) {
    return acteur.organisationId() != null || acteur.isSupport();
  }
}
