-- Which version of each process and decision is in force where, since when: append-only.
create table version_en_vigueur (
  id bigint generated always as identity primary key,
  nature text not null check (nature in ('PROCESSUS', 'DECISION')),
  cle text not null,
  departement text,
  definition_id text not null,
  version integer not null,
  version_tag text,
  sha256 text not null,
  en_vigueur_le date not null,
  decidee_par uuid,
  motif text not null,
  enregistree_le timestamptz not null default now()
);
create index version_en_vigueur_resolution on version_en_vigueur (cle, en_vigueur_le desc, id desc);

-- Delays and thresholds a département may set; null département = national value.
create table parametre (
  id bigint generated always as identity primary key,
  cle text not null,
  departement text,
  valeur text not null,
  en_vigueur_le date not null,
  decide_par uuid,
  motif text not null,
  enregistre_le timestamptz not null default now()
);
create index parametre_resolution on parametre (cle, en_vigueur_le desc, id desc);
insert into parametre (cle, valeur, en_vigueur_le, motif) values
  ('echeance.etudier-candidature', 'P21D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.reprendre-candidature', 'P30D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.reorienter-personne', 'P15D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.realiser-diagnostic', 'P7D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.demander-avis', 'P7D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.poser-diagnostic', 'P15D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('echeance.delivrer-pass', 'P2D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('relance.1', 'P7D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('relance.2', 'P21D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('relance.3', 'P45D', date '2020-01-01', 'Valeur nationale d''origine'),
  ('refus-automatique', 'P60D', date '2020-01-01', 'Valeur nationale d''origine');

-- Every decision evaluated, replayable: table, version, facts without personal data, outcome.
create table decision_rendue (
  id uuid primary key,
  dossier_id uuid,
  cle text not null,
  definition_id text not null,
  version integer not null,
  entrees jsonb not null,
  sorties jsonb not null,
  date_legale date not null,
  departement text,
  rendue_le timestamptz not null
);
create index decision_rendue_dossier on decision_rendue (dossier_id);
create index decision_rendue_rejeu on decision_rendue (cle, departement, date_legale);

create function refuse_modification() returns trigger language plpgsql as $$
begin
  raise exception 'La table % ne se modifie pas : elle ne reçoit que des ajouts', tg_table_name;
end $$;
create trigger version_en_vigueur_ajout_seul before update or delete on version_en_vigueur
  for each row execute function refuse_modification();
create trigger decision_rendue_ajout_seul before update or delete on decision_rendue
  for each row execute function refuse_modification();
