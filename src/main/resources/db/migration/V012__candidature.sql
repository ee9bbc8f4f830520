create table candidature (
  id uuid primary key,
  candidat_id uuid not null,
  siae_id uuid not null,
  departement text not null,
  etat text not null,
  expediteur text not null check (expediteur in ('CANDIDAT', 'ORIENTEUR', 'PRESCRIPTEUR_HABILITE', 'EMPLOYEUR')),
  expediteur_id uuid not null,
  expediteur_organisation_id uuid,
  origine text not null default 'DEFAULT',
  fiche_poste_id uuid,
  message text not null,
  reponse text,
  message_prescripteur text,
  motif_refus text,
  motif_partage boolean not null default false,
  deposee_le timestamptz not null,
  modifiee_le timestamptz not null,
  traitee_le timestamptz,
  archivee_le timestamptz,
  cle_depot uuid unique,
  check (etat <> 'REFUSEE' or motif_refus is not null)
);
create index candidature_siae on candidature (siae_id, deposee_le desc);
create index candidature_candidat on candidature (candidat_id, deposee_le desc);
create index candidature_organisation on candidature (expediteur_organisation_id, deposee_le desc);

-- Each transition, for ever: who, when, from, to, why.
create table candidature_transition (
  id bigint generated always as identity primary key,
  candidature_id uuid not null references candidature,
  transition text not null,
  etat_avant text,
  etat_apres text not null,
  utilisateur_id uuid not null,
  organisation_id uuid,
  motif text,
  base_legale text,
  le timestamptz not null
);
create index candidature_transition_dossier on candidature_transition (candidature_id, id);
create trigger candidature_transition_ajout_seul before update or delete on candidature_transition
  for each row execute function refuse_modification();

-- Outbox of process instances to end after the commit that closed their candidature.
create table fermeture_processus (
  candidature_id uuid primary key,
  demandee_le timestamptz not null
);
