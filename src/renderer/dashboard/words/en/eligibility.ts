import { whole } from '../../format/numbers.ts';
import { counted } from '../plural.ts';

const followers = (count: number) => counted(count, 'follower', 'followers');
const days = (count: number) => counted(count, 'day', 'days');
const diamonds = (count: number) => counted(count, 'diamond', 'diamonds');

/** 90 → `1 h 30 min`. */
function hours(minutes: number): string {
  const [full, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (full === 0) return `${rest} min`;
  return rest === 0 ? `${whole(full)} h` : `${whole(full)} h ${rest} min`;
}

const PRESET_NAMES: Readonly<Record<string, string>> = {
  general: 'LIVE gifts',
  'south-korea': 'LIVE gifts in South Korea',
  agency: 'Agency, example',
};

export const eligibility = {
  setName: (id: string, name: string | null) => name ?? PRESET_NAMES[id] ?? id,
  shownSet: 'Conditions shown',
  states: { met: 'Met', 'not-met': 'Not met', 'not-known': 'Not known yet' },
  checklist: {
    title: 'Your conditions',
    sum: (met: number, all: number) => `${whole(met)} of ${whole(all)} met`,
    allMet: (name: string) => `You meet every condition of “${name}”.`,
    allMetTodo: 'TikTok has the last word: look there whether gifts can be sent to you.',
    note: 'Conditions differ by region and change. Compare them with what your app says, and edit the set where it differs.',
    yes: 'Yes',
    no: 'No',
    none: 'No set of conditions is chosen',
    noneBody: 'Choose one under “Sets of conditions” to see what is met and what is missing.',
  },
  followers: {
    rule: (need: number) => `At least ${followers(need)}`,
    met: (have: number) => `You have ${whole(have)}.`,
    missing: (missing: number, have: number) =>
      `${whole(missing)} more to go, you have ${whole(have)}.`,
    around: (day: string) => `Expected around ${day}.`,
    unknown: 'Enter how many you have; your profile shows the number.',
  },
  age: {
    rule: (years: number) => `${whole(years)} years or older`,
    met: 'You are old enough.',
    later: (year: number) => `You reach this age in ${year}. Until then TikTok pays out no gifts.`,
    thisYear: 'You reach this age in the course of this year. Confirm it after your birthday.',
    unknown: 'Confirm it, or enter the year you were born. It stays on this computer.',
    confirm: (years: number) => `I am ${years} or older`,
    birthYear: 'Year of birth',
    birthYearError: 'A year such as 2004.',
  },
  'gifts-on': {
    rule: 'Gifts are switched on',
    question: 'Are gifts switched on?',
    met: 'Switched on.',
    fix: 'In TikTok, open the LIVE screen, then Settings, then LIVE gifts, and switch them on.',
  },
  standing: {
    rule: 'Account in good standing',
    question: 'Is your account in good standing?',
    met: 'No open violations, and no government, politician or party account.',
    fix: 'Look for open violations in TikTok’s account check. Government, politician and party accounts receive no gifts.',
  },
  region: {
    rule: 'Gifts are available in your region',
    question: 'Are gifts available in your region?',
    met: 'Available where you live.',
    fix: 'TikTok publishes no list. If “LIVE gifts” is not in your LIVE settings, your region may not have them yet.',
  },
  month: {
    rule: (parts: string) =>
      parts === '' ? 'A month of LIVE' : `All at once in a calendar month: ${parts}`,
    part: {
      days: (need: number) => `${days(need)} with LIVE`,
      minutes: (need: number) => `${hours(need)} of LIVE`,
      diamonds,
    },
    card: 'This month',
    cardNone: 'No agency programme',
    cardNoneBody:
      'Add the days, hours and diamonds that your agency asks for: this card then shows every day whether you will make it.',
    unknown: 'The time you were LIVE is not known, because the ledger cannot be read.',
    names: { days: 'Days with LIVE', minutes: 'Hours of LIVE', diamonds: 'Diamonds' },
    amount: { days: whole, minutes: hours, diamonds: whole },
    progress: (have: string, need: string) => `${have} of ${need}`,
    done: 'Done',
    needDays: (missing: number, left: number) =>
      `${whole(missing)} more, on any of ${days(left)} left.`,
    needPerDay: (perDay: string, left: number) => `${perDay} on each of ${days(left)} left.`,
    tooFew: (missing: number, left: number) =>
      `${whole(missing)} more needed, but only ${days(left)} left.`,
    projected: (amount: string) => `${amount} by the end of the month at this pace.`,
    states: {
      met: 'All conditions of this month are met.',
      'on-course': 'On course: at this pace you meet all of them.',
      behind: 'Behind: at this pace you miss at least one.',
      impossible: 'Out of reach this month: too few days are left.',
      open: 'Too early for a projection.',
    },
    left: (count: number) => `${days(count)} left, today included`,
    dayNote: (minutes: number) =>
      `A day counts from ${hours(minutes)} of LIVE, in your time zone; agencies may use another one. Only LIVEs during which Carat was connected are counted.`,
  },
  log: {
    title: 'Followers',
    unit: 'followers',
    on: (day: string) => `on ${day}`,
    chart: 'Chart',
    table: 'Table',
    show: 'Show as',
    enter: 'Enter number',
    import: 'Import CSV',
    fileName: 'Followers',
    empty: 'Your follower history will stand here',
    emptyBody:
      'Enter today’s number from your profile, or import a CSV file with a date and a count on each line. After five numbers over two weeks Carat projects when you reach the threshold.',
    chartLabel: 'Followers over time. Use the left and right arrow keys to read them one by one.',
    oneNumber: 'The chart begins with your second number.',
    threshold: (count: number) => `Needed: ${whole(count)}`,
    expected: (count: number) => `${followers(count)} expected`,
    between: (low: number, high: number) => `between ${whole(low)} and ${whole(high)}`,
    exactly: followers,
    origins: { entered: 'Entered', imported: 'Imported', source: 'From a source' },
    day: 'Day',
    count: 'Followers',
    change: 'Change',
    origin: 'Where from',
    actions: 'Edit or delete',
    edit: (day: string) => `Edit ${day}`,
    remove: (day: string) => `Delete ${day}`,
    removeTitle: 'Delete this number?',
    removeBody: (day: string, count: number) =>
      `${followers(count)} on ${day}. The projection is made without it.`,
    removeConfirm: 'Delete',
    older: (count: number) => `Show ${whole(count)} older`,
    old: 'Your newest number is more than a week old: enter today’s for a better date.',
  },
  projection: {
    reached: (threshold: number, day: string) => `${whole(threshold)} reached on ${day}.`,
    on: (threshold: number, day: string) => `${whole(threshold)} around ${day}`,
    between: (from: string, to: string) => `, most likely between ${from} and ${to}.`,
    from: (from: string) => `, at the earliest around ${from}; how late is open.`,
    pace: (perDay: string) => `Estimate from ${perDay} more a day, as in the last 90 days.`,
    silent: {
      'no-entries': () => 'Enter how many followers you have, and Carat follows them from there.',
      'too-few-entries': (missing: number) =>
        `No projection yet: ${counted(missing, 'more number is', 'more numbers are')} needed.`,
      'too-short': (missing: number) =>
        `No projection yet: your numbers need to cover ${days(missing)} more.`,
      'too-old': () => 'No projection: your newest number is more than a month old.',
      'not-growing': () =>
        'No projection: your followers have not become more in the last 90 days.',
      'too-far': () => 'No projection: at the present pace it would take more than two years.',
    },
  },
  entry: {
    add: 'Enter a number of followers',
    edit: 'Edit a number of followers',
    day: 'Day',
    count: 'Followers',
    missing: 'Enter a whole number.',
    save: 'Save',
  },
  importing: {
    title: 'Import followers',
    choose: 'Choose a file',
    file: (name: string) => `What “${name}” would do:`,
    fresh: (count: number) => counted(count, 'new day', 'new days'),
    changed: (count: number) => counted(count, 'changed number', 'changed numbers'),
    same: (count: number) => `${counted(count, 'row', 'rows')} already in the log`,
    unreadable: (count: number) =>
      counted(count, 'row that cannot be read', 'rows that cannot be read'),
    skipped: 'Rows that cannot be read are left out.',
    nothing: 'There is nothing to import in this file.',
    form: 'Each line needs a date such as 2026-11-21 and a whole number.',
    line: 'Line',
    what: 'What',
    becomes: (day: string, before: number, count: number) =>
      `${day}: ${whole(before)} becomes ${whole(count)}`,
    isNew: (day: string, count: number) => `${day}: ${whole(count)}`,
    more: (count: number) => `and ${whole(count)} more`,
    confirm: (count: number) => `Import ${counted(count, 'row', 'rows')}`,
    tooLarge: 'This file is larger than 5 MB: it is not a follower log.',
    problems: {
      'no-day': 'no date that can be read',
      'day-unclear': 'day or month first? Write the date as 2026-11-21',
      'day-to-come': 'this day is still to come',
      'day-twice': 'another number for a day further up',
      'no-count': 'no whole number of followers',
    },
  },
  sets: {
    title: 'Sets of conditions',
    hint: 'Switch on what you want to meet.',
    add: 'Add a set',
    edit: (name: string) => `Edit ${name}`,
    remove: (name: string) => `Delete ${name}`,
    reset: (name: string) => `Set ${name} back`,
    removeTitle: 'Delete this set?',
    removeBody: (name: string) => `“${name}” and its conditions go. Your answers and numbers stay.`,
    resetTitle: 'Set it back?',
    resetBody: (name: string) => `“${name}” becomes as Carat brought it.`,
    removeConfirm: 'Delete',
    resetConfirm: 'Set back',
    changed: 'changed by you',
  },
  form: {
    add: 'Add a set of conditions',
    edit: 'Edit conditions',
    name: 'Name',
    nameHint: 'A region or a programme, for instance.',
    ask: 'It asks for',
    followers: 'Followers',
    followersCount: 'At least so many',
    age: 'Age',
    ageYears: 'At least so many years',
    'gifts-on': 'Gifts switched on',
    standing: 'Account in good standing',
    region: 'Region with gifts',
    month: 'A month of LIVE, as agencies do',
    monthDays: 'Days',
    monthHours: 'Hours',
    monthDiamonds: 'Diamonds',
    dayHours: 'A day counts from so many hours',
    monthHint: '0 means that it is not asked for.',
    nothing: 'Switch on at least one condition.',
    nothingMonth: 'Enter days, hours or diamonds for the month.',
    save: 'Save',
  },
};
