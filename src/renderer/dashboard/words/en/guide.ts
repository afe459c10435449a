import type { GuideFacts } from '../../pages/guide/facts.ts';
import { counted } from '../plural.ts';

/** One part of the guide: paragraphs, then steps in order or points without one. */
export interface GuideSection {
  readonly paragraphs: readonly string[];
  readonly steps?: readonly string[];
  readonly points?: readonly string[];
}

export const guide = {
  contents: 'On this page',
  lead: 'How gifts turn into money, in the figures of your own rate card and packages, and how the overlay gets on stream.',
  pays: 'A viewer pays',
  coins: 'Coins',
  diamonds: 'Diamonds',
  share: 'Your share',
  unknown: 'unknown',
  hundred: '100',
  range: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  ratio: (coins: number, diamonds: number) =>
    coins === diamonds
      ? 'you receive one diamond for each coin'
      : `you receive ${counted(diamonds, 'diamond', 'diamonds')} for ${counted(coins, 'coin', 'coins')}`,
  payout: {
    minimum: (amount: string) => `The least that you can ask for is ${amount}.`,
    minimumUnknown:
      'There is a least amount. It differs by region and method: your app shows it, and you can enter it in your rate card.',
    maximum: (amount: string) =>
      `The most for one day is ${amount}. A larger balance takes several days.`,
    review: (days: number) =>
      `A request is reviewed, which can take up to ${counted(days, 'day', 'days')}. Its diamonds are set aside meanwhile.`,
    fee: (fixed: string, share: string) => `A fee of ${fixed} and ${share} is taken from it.`,
    feeUnknown:
      'PayPal or your bank may take a fee, and turn dollars into your currency at a rate of their own.',
    income:
      'What you receive is income. Keep your statements; somebody who knows the law where you live can say what you owe.',
  },
  about: (amount: string) => `about ${amount}`,
  links: {
    calculator: 'Open the calculator',
    packages: 'Look at the coin packages',
    catalogue: 'Look at the gifts',
    eligibility: 'Do I meet the conditions?',
    live: 'Go to Live',
    earnings: 'Look at your earnings',
    overlay: 'Open the Overlay page',
  },
  titles: {
    way: 'From a coin to your payout',
    coins: 'Coins',
    gifts: 'Gifts',
    diamonds: 'Diamonds, and what they are worth',
    switchOn: 'Switching gifts on',
    buying: 'How viewers buy safely',
    payouts: 'How payouts work',
    reversals: 'When money goes back',
    overlay: 'The overlay in OBS',
    window: 'The overlay window',
  },
  sections: {
    way: (facts: GuideFacts): GuideSection => ({
      paragraphs: [
        'Viewers buy coins, spend them on gifts during your LIVE, and you receive diamonds for each gift. Diamonds can be paid out as money.',
        `For 100 coins you can expect about ${facts.share100}${facts.shareRange100 === null ? '' : ` (${facts.shareRange100})`} under the rate card “${facts.card}”. That is an estimate: TikTok publishes no price for a diamond and may change it.`,
      ],
    }),
    coins: (facts: GuideFacts): GuideSection => ({
      paragraphs: [
        'Coins come in packages, and wait in the viewer’s wallet until they are spent. Some are given away in promotions.',
        facts.coinPrice === null
          ? 'What a coin costs depends on the package, the country and the shop. Enter the packages that your viewers see, and Carat reckons with them.'
          : `With the packages of “${facts.set}” a coin costs ${facts.coinPrice}. The best value is the package of ${facts.bestPackage}.`,
        'TikTok’s web shop sells the same coins about a quarter cheaper than the app, because no app store takes its part. You receive the same either way.',
      ],
    }),
    gifts: (): GuideSection => ({
      paragraphs: [
        'Each gift has a price in coins, from 1 for a Rose to tens of thousands. A viewer opens the gift panel, chooses and confirms. Most small gifts can be sent many times in a row, as a streak.',
        'Carat books every piece once, as it comes in, and only then shows it on the overlay. A gift that Carat does not know is booked at the price that came with it. If none came, it is marked and counts 0 until the price is known.',
      ],
    }),
    diamonds: (facts: GuideFacts): GuideSection => ({
      paragraphs: [
        `Under “${facts.card}”, ${facts.ratio}. A diamond has a gross value of ${facts.gross}, and your share of it is ${facts.sharePart}.`,
        ...(facts.ofPaid === null
          ? []
          : [
              `That makes ${facts.ofPaid} of what viewers pay: the app stores’ part is in the price of the coins.`,
            ]),
        'A new rate card begins on a day that you choose. What was booked before keeps the card of its day.',
      ],
    }),
    switchOn: (): GuideSection => ({
      paragraphs: [
        'TikTok offers gifts when your account meets its conditions. They differ by region and change now and then; the app has the last word.',
      ],
      points: [
        'Usually 1,000 followers.',
        '18 years or older, 19 in South Korea.',
        'An account in good standing, and not one of a government, a politician or a party.',
        'A region in which gifts are available.',
      ],
      steps: [
        'Update TikTok to its newest version.',
        'Tap + and swipe to LIVE.',
        'Open Settings there, then LIVE gifts, and switch them on.',
        'Go live and connect your source to Carat: the Live page shows the first gift at once.',
      ],
    }),
    buying: (): GuideSection => ({
      paragraphs: ['Good to say on stream when somebody asks how to send a gift.'],
      points: [
        'Buy in TikTok’s own app or on tiktok.com only. Coins “at half price” elsewhere are stolen or do not exist.',
        'Keep the app up to date, and pay from a private network, not from a public Wi-Fi.',
        'Never give a password or a code to anybody, also not to a “moderator”.',
        'Look through the list of transactions from time to time, and tell TikTok or the app store about a payment you did not make.',
        'Only spend what you can do without. A gift cannot be taken back.',
      ],
    }),
    payouts: (facts: GuideFacts): GuideSection => ({
      paragraphs: [
        'You ask for a payout in TikTok, to PayPal or a bank account. Carat moves no money: it records what you asked for and what arrived.',
      ],
      points: facts.payout,
    }),
    reversals: (): GuideSection => ({
      paragraphs: [
        'A payment that was refunded or charged back can take its diamonds with it, days later. Carat never deletes the gift: a reversal is booked that points to it, so that the ledger still agrees with TikTok’s number.',
        'If TikTok’s number differs from Carat’s, look first for times without a source and for gifts without a known price.',
      ],
    }),
    overlay: (): GuideSection => ({
      paragraphs: [
        'OBS shows the overlay as a browser source: transparent, with its own sound, also while Carat is minimised. On the Overlay page an assistant adds it and says what is wrong with it. The pictures there show the way without the assistant.',
        'Whether you start Carat or OBS first does not matter. OBS on another computer cannot open the address: Carat serves this computer only.',
      ],
      points: [
        'Windows and macOS: OBS from obsproject.com has the browser source.',
        'Linux: OBS from Flathub has it, the package of Debian does not.',
      ],
    }),
    window: (): GuideSection => ({
      paragraphs: [
        'For programs without a browser source, and for a second monitor. On the Overlay page choose what it shows, the alerts alone or a stage. Switch on edit mode there, and drag the window to where it belongs; arrow keys move it, with Ctrl they resize it, with Shift in small steps. Escape ends it. It comes back to that place. If its monitor has gone, it comes to the middle of the main one.',
      ],
      points: [
        'Windows: add a Window Capture, choose “Carat Overlay” and the capture method “Windows 10”. BitBlt, Game Capture and Display Capture lose the transparency.',
        'Linux with X11: add a Window Capture (Xcomposite) and choose “Carat Overlay”. It is transparent if your desktop runs a compositor, as most do.',
        'Linux with Wayland: use the browser source. What else can be captured there depends on the desktop.',
        'macOS: add a macOS Screen Capture, choose the window, and allow OBS to record the screen in the System Settings. Soft edges may look rough.',
        'Where transparency is lost: choose a solid background on the Overlay page, and take that colour out with the Color Key filter of OBS. Choose one that your gifts do not have.',
      ],
    }),
  },
};
