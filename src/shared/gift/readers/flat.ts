import type { ReaderContext, Reading } from '../reading.ts';
import type { Fields } from './fields.ts';
import { readForeignGift } from './foreign-gift.ts';
import { part, partId } from './parts.ts';

/**
 * The flat shape of TikTok-Live-Connector 1.x, which TikFinity sends on
 * (https://github.com/zerodytrash/TikTok-Live-Connector, README of version 1).
 */
export function readFlat(message: Fields, context: ReaderContext): Reading {
  return readForeignGift(
    {
      id: ['msgId', message.msgId],
      at: message.createTime,
      giftId: ['giftId', message.giftId],
      name: nameOf(message),
      price: ['diamondCount', message.diamondCount],
      kind: ['giftType', message.giftType ?? part(message.gift).gift_type],
      count: ['repeatCount', message.repeatCount],
      ended: ['repeatEnd', message.repeatEnd],
      group: ['groupId', message.groupId],
      senderId: ['userId', message.userId],
      senderName: ['nickname', message.nickname],
      handle: ['uniqueId', message.uniqueId],
      avatar: ['profilePictureUrl', message.profilePictureUrl],
      host: ['anchorId', message.anchorId],
      guests: [['toUser.userId', partId(message.toUser, 'userId')]],
      receiver: ['receiverUserId', message.receiverUserId],
    },
    context,
  );
}

/** TikFinity translates `giftName` into the creator's language and adds the original. */
function nameOf(message: Fields): readonly [string, unknown] {
  const original = message.originalName;
  if (original !== undefined && original !== null && original !== '') {
    return ['originalName', original];
  }
  return ['giftName', message.giftName];
}
