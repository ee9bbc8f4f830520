-- Every import of the ASP's flow leaves its report, also when the file was refused whole.
create table import_flux (
  id            uuid primary key,
  type          text check (type in ('STRUCTURE','ANNEXE_FINANCIERE')),
  fichier       text not null,
  empreinte     text not null default '',
  date_flux     date,
  etat          text not null check (etat in ('EN_COURS','IMPORTE','REFUSE','INTERROMPU')),
  cause         text,
  message       text,
  commence_le   timestamptz not null,
  termine_le    timestamptz,
  lignes_lues   integer not null default 0,
  lignes_importees integer not null default 0,
  lignes_refusees  integer not null default 0,
  lignes_ecartees  integer not null default 0,
  creations     integer not null default 0,
  modifications integer not null default 0
);
create index import_flux_par_date on import_flux (commence_le desc);

create table import_flux_refus (
  import_id uuid    not null references import_flux (id),
  numero    integer not null,
  nature    text    not null check (nature in ('REFUSEE','ECARTEE')),
  cause     text    not null,
  message   text    not null,
  contenu   text    not null,
  primary key (import_id, numero)
);
