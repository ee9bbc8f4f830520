package fr.parcours.iae.candidature;

import fr.parcours.iae.eligibilite.Avis;
import fr.parcours.iae.eligibilite.DossierEligibilite;
import fr.parcours.iae.shared.IntrouvableException;
import fr.parcours.iae.shared.KindSiae;
import fr.parcours.iae.shared.MemoireTransaction;
import fr.parcours.iae.tache.Responsables;
import fr.parcours.iae.version.DossierDepartement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the other modules ask of a case: where it is, whose it is, who acts on a step. */
@Component
@Order(0)
class Dossiers implements DossierEligibilite.Source, Responsables, DossierDepartement {

  /** The organisation that opinions are asked from acts on this step only. */
  private static final String POSER_DIAGNOSTIC = "UserTask_PoserDiagnostic";

  /** Columns of a case that never tell who the person is. */
  record Cle(
      UUID id,
      UUID candidatId,
      UUID siaeId,
      String kind,
      String departement,
      @Nullable UUID expediteurOrganisationId) {}

  private record DuDossier(UUID dossierId) {}

  private final JdbcClient jdbc;
  private final Avis avis;
  private final MemoireTransaction memoire;

  Dossiers(JdbcClient jdbc, Avis avis, MemoireTransaction memoire) {
    this.jdbc = jdbc;
    this.avis = avis;
    this.memoire = memoire;
  }

  @Override
  public DossierEligibilite of(UUID dossierId) {
    Cle cle = cle(dossierId);
    return new DossierEligibilite(
        dossierId, cle.candidatId(), cle.siaeId(), KindSiae.valueOf(cle.kind()), cle.departement());
  }

  @Override
  public Optional<Responsable> responsableOf(UUID dossierId, String etape, String acteur) {
    return read(dossierId).map(cle -> responsable(cle, etape, acteur));
  }

  private Responsable responsable(Cle cle, String etape, String acteur) {
    UUID organisation =
        switch (acteur) {
          case "siae" -> cle.siaeId();
          case "prescripteur" ->
              POSER_DIAGNOSTIC.equals(etape)
                  ? avis.prescripteurOf(cle.id()).orElse(null)
                  : cle.expediteurOrganisationId();
          default -> null;
        };
    return new Responsable(organisation, cle.departement(), cle.candidatId(), cle.siaeId());
  }

  @Override
  public Optional<String> departementOf(UUID dossierId) {
    return read(dossierId).map(Cle::departement);
  }

  private Cle cle(UUID dossierId) {
    return read(dossierId).orElseThrow(() -> new IntrouvableException("dossier"));
  }

  private Optional<Cle> read(UUID dossierId) {
    return memoire.once(
        new DuDossier(dossierId),
        () ->
            jdbc.sql(
                    """
                    select c.id, c.candidat_id, c.siae_id, o.kind, c.departement,
                      c.expediteur_organisation_id
                    from candidature c join organisation o on o.id = c.siae_id where c.id = :id
                    """)
                .param("id", dossierId)
                .query(Cle.class)
                .optional());
  }
}
