-- Each time a State's service opened a case, and why it could: append-only, told to the SIAE and to the
-- person.
create table consultation_dossier (
  id bigint generated always as identity primary key,
  dossier_id uuid not null,
  utilisateur_id uuid not null,
  organisation_id uuid not null,
  motif text not null check (motif in ('CONTROLE', 'DECISION_PREFET', 'ARBITRAGE_PROLONGATION')),
  le timestamptz not null
);
create index consultation_dossier_dossier on consultation_dossier (dossier_id, id);
create trigger consultation_dossier_ajout_seul before update or delete on consultation_dossier
  for each row execute function refuse_modification();

-- A prescriber of no national list is habilitated by the prefect for a time, after the opinion of the
-- CDIAE; those habilitated before have no end that we know.
alter table demande_habilitation
  add column fin date,
  add column avis_cdiae text check (avis_cdiae in ('FAVORABLE', 'DEFAVORABLE')),
  add column avis_cdiae_le date,
  add column terme_annonce_le timestamptz,
  add column finie_le timestamptz,
  add check (fin is null or etat = 'ACCORDEE'),
  add check ((fin is null) = (avis_cdiae is null)),
  add check ((avis_cdiae is null) = (avis_cdiae_le is null)),
  add check (fin is not null or (terme_annonce_le is null and finie_le is null));

insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('duree-habilitation-locale', 'P5Y', date '2020-01-01', 'Valeur nationale d''origine'),
  ('terme-habilitation', 'P6M', date '2020-01-01', 'Valeur nationale d''origine');

-- Diagnoses that wait for a prescriber, to find those of one that lost its habilitation.
create index tache_diagnostic_attendu on tache (organisation_id)
  where statut = 'OUVERTE' and etape = 'UserTask_PoserDiagnostic';
