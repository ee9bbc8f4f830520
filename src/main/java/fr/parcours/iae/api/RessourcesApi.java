package fr.parcours.iae.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the API gives, as {@code openapi.yaml} describes it: its names never change within v1. */
public final class RessourcesApi {

  private RessourcesApi() {}

  /** The person, as the pages of the SIAE show them. */
  public record Personne(
      UUID id,
      String nom,
      String prenom,
      @Nullable LocalDate dateNaissance,
      @Nullable String courriel,
      @Nullable String telephone) {}

  /** Who brought the person. */
  public record Expediteur(String type, @Nullable String organisation) {}

  /** A candidature received. */
  public record CandidatureRecue(
      UUID id,
      String etat,
      OffsetDateTime deposeeLe,
      OffsetDateTime modifieeLe,
      @Nullable OffsetDateTime archiveeLe,
      Expediteur expediteur,
      Personne personne,
      @Nullable String metier,
      String message,
      @Nullable String numeroPass) {}

  /** The last contract in this SIAE. */
  public record Contrat(LocalDate debut, @Nullable LocalDate fin, @Nullable String poste) {}

  /** A PASS of somebody the SIAE hired. */
  public record PassSalarie(
      UUID id,
      String numero,
      LocalDate debut,
      LocalDate fin,
      String etat,
      Personne personne,
      Contrat contrat,
      UUID candidatureId) {}

  /** What the ASP refused, and what follows. */
  public record Rejet(String charge, String explication, @Nullable LocalDate aFaireLe) {}

  /** New dates told to the ASP. */
  public record Modification(
      UUID id,
      String etat,
      OffsetDateTime modifieeLe,
      @Nullable String codeRetour,
      @Nullable String libelleRetour,
      @Nullable Rejet rejet) {}

  /** A fiche salarié and what the ASP said of it. */
  public record Fiche(
      UUID id,
      String etat,
      String numeroPass,
      String siret,
      String mesure,
      UUID candidatureId,
      OffsetDateTime creeeLe,
      OffsetDateTime modifieeLe,
      @Nullable String codeRetour,
      @Nullable String libelleRetour,
      boolean doublon,
      @Nullable Rejet rejet,
      @Nullable List<Modification> modifications) {}

  /** An annexe financière. */
  public record Annexe(String numero, LocalDate debut, LocalDate fin, String etat) {}

  /** The convention with the State, as the ASP's flow says it. */
  public record ConventionAsp(
      String siret, String etat, @Nullable LocalDate valideJusquAu, List<Annexe> annexes) {}

  /** A SIAE. */
  public record Structure(
      UUID id,
      String nom,
      String type,
      @Nullable String siret,
      String departement,
      String commune,
      String codePostal,
      boolean ouverteAuxCandidatures,
      @Nullable ConventionAsp convention) {}
}
