package fr.parcours.iae.organisation.flux;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The two files of the flow the platform reads, with the header line each must carry. */
public enum TypeFlux {
  STRUCTURE(
      "fluxIAE_Structure",
      "Structures",
      "structure_id_siae|structure_siret_actualise|structure_siret_signature|structure_denomination"
          + "|structure_code_naf|structure_adresse_mail_corresp_technique"
          + "|structure_adresse_gestion_numero|structure_adresse_gestion_cplt_num_voie"
          + "|structure_adresse_gestion_type_voie|structure_adresse_gestion_nom_voie"
          + "|structure_adresse_gestion_cp|structure_adresse_gestion_commune"
          + "|structure_adresse_gestion_telephone|structure_adresse_gestion_numero_apt"
          + "|structure_adresse_gestion_entree|structure_adresse_gestion_cplt_adresse"),
  ANNEXE_FINANCIERE(
      "fluxIAE_AnnexeFinanciere",
      "Annexes financières",
      "af_id_annexe_financiere|af_id_structure|af_numero_annexe_financiere"
          + "|af_numero_avenant_renouvellement|af_numero_avenant_modification"
          + "|af_mesure_dispositif_code|af_date_debut_effet|af_date_fin_effet"
          + "|af_etat_annexe_financiere_code|af_etp_postes_insertion");

  private final String nom;
  private final String libelle;
  private final String entete;

  TypeFlux(String nom, String libelle, String entete) {
    this.nom = nom;
    this.libelle = libelle;
    this.entete = entete;
  }

  static Optional<TypeFlux> of(String nom) {
    return Arrays.stream(values()).filter(t -> t.nom.equals(nom)).findFirst();
  }

  public String libelle() {
    return libelle;
  }

  String nom() {
    return nom;
  }

  String entete() {
    return entete;
  }

  List<String> colonnes() {
    return List.of(entete.split("\\|"));
  }
}
