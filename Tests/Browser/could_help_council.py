"""A made-up council with a test of each sort, for “Could this help us?”."""

CHECKED = "checked: {on: 2026-10-01, by: Manager}\nreview: 2027-10-01\n"


def service(title, number, facts, words="A place to go to.\n"):
    contact = f'contact: {{team: "{title} desk", phone: 01632 960{number:03}}}\n'
    return f"---\ntitle: {title}\n{facts}{contact}{CHECKED}---\n## What it is\n{words}"


def criteria(title, facts):
    return f"---\ntitle: {title}\n{facts}decided-by: Breaks Panel\nanswer-within: 10 working days\n{CHECKED}---\nWords about it.\n"


FILES = {
    "services/club.md": service("Baby group", 1, "ages: under 3\narea: whole council\ncriteria: open to everyone\n"),
    "services/days.md": service(
        "Days out", 2, "ages: 5 to 17\ncriteria: days\n",
        "Days.\n\n## Who it is not for, and what to do instead\nChildren under 5: come to the baby group.\n"),
    "services/nights.md": service("Nights away", 3, "ages: under 18\ncriteria: nights\n"),
    "services/team.md": service("Family team", 4, "criteria: team\n"),
    "services/laptops.md": service("Laptops", 5, "ages: 8 to 16\ncriteria: laptops\n"),
    "services/travel.md": service("Travel", 6, "ages: 14 to 25\ncriteria: travel\n"),
    "services/river.md": service("Riverside club", 7, "ages: 5 to 16\narea: [Riverside, Old Town]\ncriteria: open to everyone\n"),
    "services/silent.md": service("Silent club", 8, ""),
    "services/wide.md": service("Wide help", 9, "criteria: wide\n"),
    "eligibility/days.md": criteria("Days out, who", """who: {ages: 0 to 17, lives-in: council area}
any-of:
  - {benefit: Disability Living Allowance, rate: middle or higher}
  - {benefit: Personal Independence Payment}
not-needed: [a diagnosis]
"""),
    "eligibility/nights.md": criteria("Nights away, who", """who: {ages: 0 to 17, lives-in: council area}
all-of:
  - {plan: a child in need plan}
  - {assessment: "a social worker's assessment says that a break is needed"}
"""),
    "eligibility/team.md": criteria("Family team, who", """who: {ages: 0 to 17, lives-in: anywhere}
any-of:
  - {circumstance: Something at home has changed}
  - {plan: a child in need plan}
all-of:
  - {circumstance: You agree}
"""),
    "eligibility/laptops.md": criteria("Laptops, who", """who: {ages: 8 to 16, lives-in: "council area, or the council looks after you"}
any-of:
  - {status: You are in care}
"""),
    "eligibility/travel.md": criteria("Travel, who", """who: {ages: 16 to 25, lives-in: council area}
any-of:
  - {income: Your family gets Universal Credit}
  - {circumstance: No bus would get you there}
"""),
    "eligibility/wide.md": criteria("Wide help, who", "any-of:\n  - {status: You are in care}\n  - {circumstance: You need a talk}\n"),
}
