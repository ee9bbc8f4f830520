-- A time during which the PASS does not run; both days included, two never share a day.
create table suspension (
  id uuid primary key,
  pass_id uuid not null,
  siae_id uuid not null,
  debut date not null,
  fin date not null,
  motif text not null,
  explication text not null default '',
  creee_par uuid not null,
  creee_le timestamptz not null,
  check (debut <= fin),
  constraint suspension_sans_chevauchement
    exclude using gist (pass_id with =, daterange(debut, fin, '[]') with &&)
);
create index suspension_pass on suspension (pass_id, debut desc);
