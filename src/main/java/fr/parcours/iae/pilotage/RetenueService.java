package fr.parcours.iae.pilotage;

import fr.parcours.iae.organisation.Organisation;
import fr.parcours.iae.organisation.Organisations;
import fr.parcours.iae.shared.Acteur;
import fr.parcours.iae.shared.Categorie;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.tache.Contextes;
import fr.parcours.iae.tache.Halte;
import fr.parcours.iae.tache.HalteService;
import fr.parcours.iae.tache.TacheOuverte;
import fr.parcours.iae.tache.TacheService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what holds one case, step by step, without saying whom it is about. */
@Service
public class RetenueService {

  private static final double MILLIS = 1000;

  /** Cases whose page an institution of the same département may open. */
  private static final List<String> PAGES_INSTITUTION =
      List.of("/decisions-prefet/", "/habilitations/");

  private final TacheService taches;
  private final HalteService haltes;
  private final Contextes contextes;
  private final Organisations organisations;
  private final Territoires territoires;
  private final Incidents incidents;
  private final Noms noms;
  private final Clock clock;

  RetenueService(
      TacheService taches,
      HalteService haltes,
      Contextes contextes,
      Organisations organisations,
      Territoires territoires,
      Incidents incidents,
      Noms noms,
      Clock clock) {
    this.taches = taches;
    this.haltes = haltes;
    this.contextes = contextes;
    this.organisations = organisations;
    this.territoires = territoires;
    this.incidents = incidents;
    this.noms = noms;
    this.clock = clock;
  }

  /**
   * The steps of a case in the viewer's territory.
   *
   * @throws IntrouvableException when none of them was there
   */
  @Transactional(readOnly = true)
  public Retenue of(UUID dossierId, Acteur acteur) {
    Territoire territoire = territoires.of(acteur, null, null);
    List<TacheOuverte> vues =
        taches.ofDossier(dossierId).stream()
            .filter(t -> territoire.contains(t.departement()))
            .toList();
    List<Halte> arrets =
        haltes.ofDossier(dossierId).stream()
            .filter(h -> territoire.contains(h.departement()))
            .toList();
    if (vues.isEmpty() && arrets.isEmpty()) {
      throw new IntrouvableException("dossier");
    }
    Map<String, Period> cibles =
        noms.cibles(
            Stream.concat(
                    vues.stream().map(TacheOuverte::processus),
                    arrets.stream().map(Halte::processus))
                .distinct()
                .toList(),
            vues.isEmpty()
                ? arrets.get(arrets.size() - 1).departement()
                : vues.get(vues.size() - 1).departement(),
            LocalDate.now(clock));
    List<Retenue.Etape> etapes =
        Stream.concat(
                vues.stream().map(t -> etape(t, cibles, acteur)),
                arrets.stream().map(h -> etape(h, cibles)))
            .sorted(Comparator.comparing(Retenue.Etape::creeeLe))
            .toList();
    return new Retenue(
        dossierId,
        vues.isEmpty() ? null : page(vues.get(vues.size() - 1), acteur),
        etapes.stream().filter(e -> e.finieLe() == null).toList(),
        etapes.stream().filter(e -> e.finieLe() != null).toList(),
        incidents.of(dossierId));
  }

  private @Nullable String page(TacheOuverte tache, Acteur acteur) {
    String page = contextes.page(tache);
    return acteur.organisationCategorie() == Categorie.INSTITUTION
            && PAGES_INSTITUTION.stream().anyMatch(page::startsWith)
        ? page
        : null;
  }

  private Retenue.Etape etape(TacheOuverte t, Map<String, Period> cibles, Acteur acteur) {
    OffsetDateTime fin = t.faiteLe();
    OffsetDateTime jusque = Objects.requireNonNullElse(fin, OffsetDateTime.now(clock));
    UUID organisation = t.organisationId();
    return new Retenue.Etape(
        noms.demarche(t.processus()),
        noms.etape(t.processus(), t.etape()),
        organisation == null
            ? "Support de la plateforme"
            : organisations
                .find(organisation)
                .map(Organisation::nom)
                .orElse("Ancienne organisation"),
        t.creeeLe(),
        t.echeance(),
        cibles.get(t.processus() + t.etape()),
        false,
        t.assignee() != null,
        fin,
        "ANNULEE".equals(t.statut()),
        secondes(t.creeeLe(), jusque),
        t.isOuverte() && organisation != null && acteur.isMembreOf(organisation)
            ? "/taches/" + t.id()
            : null);
  }

  private Retenue.Etape etape(Halte h, Map<String, Period> cibles) {
    OffsetDateTime fin = h.faiteLe();
    return new Retenue.Etape(
        noms.demarche(h.processus()),
        noms.etape(h.processus(), h.etape()),
        h.nature().libelle(),
        h.creeeLe(),
        h.echeance(),
        cibles.get(h.processus() + h.etape()),
        true,
        false,
        fin,
        "ANNULEE".equals(h.statut()),
        secondes(h.creeeLe(), Objects.requireNonNullElse(fin, OffsetDateTime.now(clock))),
        null);
  }

  private static double secondes(OffsetDateTime du, OffsetDateTime au) {
    return Duration.between(du, au).toMillis() / MILLIS;
  }
}
