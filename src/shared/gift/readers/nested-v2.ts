import type { ReaderContext, Reading } from '../reading.ts';
import { type Fields, isFields } from './fields.ts';
import { readForeignGift } from './foreign-gift.ts';
import { first, part, partId } from './parts.ts';

/**
 * The nested shape of tiktok-live-connector 2.0 and 2.1: its 2.0 keeps id and time in `event`, its
 * 2.1 in `common` (https://github.com/isaackogan/TikTok-Webcast-Protobuf, versions 1 and 2).
 */
export function readNestedV2(message: Fields, context: ReaderContext): Reading {
  const head = isFields(message.event) ? message.event : part(message.common);
  const headName = isFields(message.event) ? 'event' : 'common';
  const details = part(message.giftDetails);
  const extra = part(message.giftExtra);
  const user = part(message.user);
  const picture = part(user.profilePicture);
  return readForeignGift(
    {
      id: [`${headName}.msgId`, head.msgId],
      at: head.createTime,
      giftId: ['giftId', message.giftId],
      name: ['giftDetails.giftName', details.giftName],
      price: ['giftDetails.diamondCount', details.diamondCount],
      kind: ['giftDetails.giftType', details.giftType],
      count: ['repeatCount', message.repeatCount],
      ended: ['repeatEnd', message.repeatEnd],
      group: ['groupId', message.groupId],
      senderId: ['user.userId', user.userId],
      senderName: ['user.nickname', user.nickname],
      handle: ['user.uniqueId', user.uniqueId],
      avatar: ['user.profilePicture.urls', first(picture.urls ?? picture.url)],
      host: ['giftExtra.anchorId', extra.anchorId],
      guests: [['toUser.userId', partId(message.toUser, 'userId')]],
      receiver: ['giftExtra.receiverUserId', extra.receiverUserId ?? extra.toUserId],
    },
    context,
  );
}
