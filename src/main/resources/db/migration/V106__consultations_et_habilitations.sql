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
