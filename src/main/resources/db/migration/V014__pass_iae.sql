create extension if not exists btree_gist;

create table pass_iae (
  id uuid primary key,
  candidat_id uuid not null,
  numero text not null unique,
  debut date not null,
  fin date not null,
  origine text not null check (origine in ('DEFAULT', 'ADMIN', 'PE_APPROVAL', 'AI_STOCK')),
  diagnostic_id uuid,
  candidature_id uuid,
  delivre_le timestamptz not null,
  check (debut < fin),
  constraint pass_iae_un_seul_a_la_fois
    exclude using gist (candidat_id with =, daterange(debut, fin, '[]') with &&)
);
create index pass_iae_candidat on pass_iae (candidat_id, fin desc);

-- A cancelled PASS leaves the living ones but keeps its number for ever.
create table pass_iae_annule (
  id uuid primary key,
  candidat_id uuid not null,
  numero text not null unique,
  debut date not null,
  fin date not null,
  origine text not null,
  annule_le timestamptz not null,
  annule_par uuid not null
);

create table pass_iae_evenement (
  id bigint generated always as identity primary key,
  pass_id uuid not null,
  nature text not null,
  debut date not null,
  fin date not null,
  candidature_id uuid,
  utilisateur_id uuid not null,
  le timestamptz not null
);
create index pass_iae_evenement_pass on pass_iae_evenement (pass_id, id);
create trigger pass_iae_evenement_ajout_seul before update or delete on pass_iae_evenement
  for each row execute function refuse_modification();
